package io.renown.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.analysis.KeywordFinder;
import io.renown.review.analysis.KeywordFinder.Domain;
import io.renown.review.analysis.KeywordFinder.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewKeywordFinderTest {

    private static final KeywordFinder FINDER = new ReviewKeywordFinder();

    @Test
    void namesWhatTheListingIsAboutAsTheReviewWritesIt() {
        Said review = new Said("en", "", "The Wi-Fi failed. LID leaks, and the lid rattles.");
        Domain listing = FINDER.count(List.of(
                said("en", "A new lid, please"), said("en", "The lid does not close"), said("en", "No wi-fi here")));

        assertThat(FINDER.find(review, listing, 3)).contains("LID", "Wi-Fi");
    }

    @Test
    void aDomainRanksWhatItSpeaksOfFirst() {
        Said review = said("en", "A kettle with a chrome stand and a lid");
        Domain kettles = FINDER.count(List.of(
                said("en", "The lid leaks"), said("en", "My lid is loose"), said("en", "This lid does not fit")));

        assertThat(FINDER.find(review, kettles, 1)).containsExactly("lid");
        assertThat(FINDER.find(review, KeywordFinder.NO_DOMAIN, 1)).doesNotContain("lid");
    }

    @Test
    void writesTraditionalChineseAsItStands() {
        assertThat(FINDER.find(said("zh-Hant", "濾網很難洗，水箱也小"), KeywordFinder.NO_DOMAIN, 5))
                .contains("濾網", "水箱")
                .doesNotContain("滤网");
    }

    @Test
    void cutsNoChineseWordBesideItsParticle() {
        assertThat(FINDER.find(said("zh-Hans", "被子像晒过的被子一样暖"), KeywordFinder.NO_DOMAIN, 9))
                .contains("被子")
                .noneMatch(keyword -> keyword.endsWith("的") || keyword.length() > 2 && keyword.contains("被子"));
    }

    @Test
    void takesNoNumberAndNothingThatStandsInAnyText() {
        assertThat(FINDER.find(said("zh-Hans", "第一次买，等了三天，花了二十块，里面只有半盒茶叶，也没个说明书"), KeywordFinder.NO_DOMAIN, 20))
                .contains("茶叶")
                .doesNotContain("第一次", "三天", "二十", "里面", "也没");
        assertThat(FINDER.find(
                        said("en", "That's three weeks already, I'd say half the tea leaves arrived"),
                        KeywordFinder.NO_DOMAIN,
                        20))
                .contains("tea leaves")
                .doesNotContain("three", "I'd", "That's", "already", "half");
        assertThat(FINDER.find(said("zh-Hans", "千层蛋糕和五花肉"), KeywordFinder.NO_DOMAIN, 20))
                .anyMatch(keyword -> keyword.contains("千层"))
                .anyMatch(keyword -> keyword.contains("五花"));
    }

    @Test
    void keepsTheSpaceBetweenKoreanWords() {
        assertThat(FINDER.find(said("ko", "배터리 수명 짧다"), KeywordFinder.NO_DOMAIN, 9))
                .allSatisfy(keyword -> assertThat("배터리 수명 짧다").contains(keyword));
    }

    @Test
    void takesNoPhraseFromTwoLines() {
        assertThat(FINDER.find(
                        new Said("en", "Chrome kettle", "Battery charger\nParcel label"), KeywordFinder.NO_DOMAIN, 20))
                .contains("Chrome kettle", "Battery charger", "Parcel label")
                .noneMatch(keyword -> keyword.contains("kettle Battery") || keyword.contains("charger Parcel"));
    }

    @Test
    void givesNoPartOfABetterKeyword() {
        List<String> keywords = FINDER.find(said("en", "The chrome kettle stand broke"), KeywordFinder.NO_DOMAIN, 9);

        for (int i = 0; i < keywords.size(); i++) {
            String keyword = keywords.get(i);
            assertThat(keywords.subList(0, i)).noneMatch(better -> (" " + better + " ").contains(" " + keyword + " "));
        }
    }

    @Test
    void keepsNoWordOfASingleReview() {
        assertThat(FINDER.count(List.of(said("en", "The lid leaks"), said("de", "Der Deckel leckt")))
                        .size())
                .isZero();
    }

    @Test
    void anyTextHasKeywordsOrNone() {
        for (String text :
                List.of("", "😀", "\uD800", "....", "a.b.c", "x".repeat(100_000), "<b>lid</b>", "ก็", "&amp;")) {
            assertThat(FINDER.find(said("und", text), KeywordFinder.NO_DOMAIN, 5))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }

    private static Said said(String language, String text) {
        return new Said(language, "", text);
    }
}
