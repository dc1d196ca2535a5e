package io.renown.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.RiskMention;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import io.renown.review.analysis.TextSignature;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FastAnalyzerTest {

    private static final FastAnalyzer ANALYZER = new FastAnalyzer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-Hans | 物流很快，客服也有耐心，下次还来 | POSITIVE",
                "zh-Hans | 用了两天就坏了，客服爱理不理，太差了 | NEGATIVE",
                "zh-Hant | 餐點很好吃，服務親切，環境乾淨舒適，推薦給大家 | POSITIVE",
                "zh-Hant | 東西難吃又貴，店員態度很差，不會再來了 | NEGATIVE",
                "en | The staff were friendly and the room was spotless. | POSITIVE",
                "en | It broke after two days and nobody answered my emails. | NEGATIVE",
                "de | Das Zimmer war sauber und das Personal sehr freundlich. | POSITIVE",
                "de | Leider kam die Ware kaputt an, nie wieder. | NEGATIVE",
                "es | La comida estaba deliciosa y el camarero muy amable. | POSITIVE",
                "es | El producto llegó roto y no me devolvieron el dinero. | NEGATIVE",
                "fr | Livraison rapide et produit de bonne qualité, je recommande. | POSITIVE",
                "fr | Accueil désagréable et plats froids, à éviter. | NEGATIVE",
                "it | Camera pulita e personale molto gentile, torneremo. | POSITIVE",
                "pt | Produto péssimo, veio quebrado e ninguém responde. | NEGATIVE",
                "ja | 発送が早く、梱包も丁寧で大満足です。 | POSITIVE",
                "ja | 部屋が汚くて、店員の態度も最悪でした。 | NEGATIVE",
                "ko | 배송도 빠르고 포장도 꼼꼼해서 만족합니다. | POSITIVE",
                "ko | 음식이 맛없고 직원이 불친절해요. 다시는 안 가요. | NEGATIVE",
                "id | Makanannya enak, tempatnya nyaman dan pelayanannya ramah. | POSITIVE",
                "id | Barangnya rusak dan penjual tidak membalas, sangat mengecewakan. | NEGATIVE",
                "th | อาหารอร่อยมาก พนักงานบริการดี ประทับใจ | POSITIVE",
                "th | ของไม่ตรงปก ส่งช้า ผิดหวังมาก | NEGATIVE",
                "tr | Ürün çok kaliteli, kargo hızlıydı, herkese tavsiye ederim. | POSITIVE",
                "ru | Ужасное качество, деньги на ветер, не покупайте. | NEGATIVE",
                "vi | Giao hàng nhanh, đóng gói cẩn thận, rất hài lòng. | POSITIVE",
                "pl | Bardzo miła obsługa i pyszne jedzenie, polecam. | POSITIVE",
                "nl | Het personeel was vriendelijk en het eten heerlijk. | POSITIVE",
            })
    void readsLanguageAndSentiment(String language, String text, Sentiment sentiment) {
        ReviewAnalysis analysis = analyze(text);

        assertThat(analysis.language()).isEqualTo(language);
        assertThat(analysis.sentiment()).isEqualTo(sentiment);
        assertThat(analysis.languageConfidence()).isBetween(0.45, 1.0);
        assertThat(analysis.sentimentConfidence()).isBetween(0.3, 1.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The food was not good. | NEGATIVE",
                "Not bad at all, I would buy it again. | POSITIVE",
                "Nothing special about this lamp. | NEUTRAL",
                "The screen is lovely, but it stopped working after a week and support is useless. | NEGATIVE",
                "味道不好吃 | NEGATIVE",
                "没有失望，下次还来 | POSITIVE",
                "包装精美，但是东西是坏的，太失望了 | NEGATIVE",
                "周六去的，四个人，点了两份套餐 | NEUTRAL",
                "Ordered two of them for the office. | NEUTRAL",
                "请问这个可以开发票吗？ | NEUTRAL",
                "Does it come with a charger? | NEUTRAL",
            })
    void weighsNegationAndContrast(String text, Sentiment sentiment) {
        assertThat(analyze(text).sentiment()).isEqualTo(sentiment);
    }

    @Test
    void saysUndWhenThereIsNothingToGoBy() {
        assertThat(analyze("12345 !!! 😀").language()).isEqualTo("und");
        assertThat(analyze("").language()).isEqualTo("und");
        assertThat(analyze("xq").languageConfidence()).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"👍, POSITIVE", "😡😡😡, NEGATIVE", "👍 5 👍, POSITIVE", "📦, NEUTRAL"})
    void believesLittleInEmojiAlone(String text, Sentiment sentiment) {
        ReviewAnalysis analysis = analyze(text);

        assertThat(analysis.sentiment()).isEqualTo(sentiment);
        assertThat(analysis.sentimentConfidence()).isLessThanOrEqualTo(0.6);
        double stars = sentiment == Sentiment.NEGATIVE ? 0 : 1;
        assertThat(ANALYZER.analyze(new ReviewContent("", text, stars, null)).sentimentConfidence())
                .as("with stars that say the same")
                .isGreaterThan(0.8);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hans, TRAINED",
        "zh-Hant, TRAINED",
        "en, TRAINED",
        "ko, TRAINED",
        "id, TRAINED",
        "th, TRAINED",
        "de, WORD_LISTS",
        "ja, WORD_LISTS",
        "vi, WORD_LISTS",
        "el, EMOJI",
        "und, UNKNOWN_LANGUAGE"
    })
    void saysWhatASentimentRestsOn(String language, SentimentBasis basis) {
        assertThat(ANALYZER.basis(language)).isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "很好吃 |",
                "東西難吃又貴 |",
                "好吃 | zh-TW",
                "最高 | ja",
                "ok | en",
                "Der Akku ist schwach | en",
                "すごい |",
                "bueno |",
            })
    void findsAgainHowSureALanguageIs(String text, @Nullable String hint) {
        ReviewAnalysis analysis = ANALYZER.analyze(new ReviewContent("", text, null, hint));
        String found = analysis.language().equals("und") ? null : analysis.language();

        assertThat(ANALYZER.languageConfidence(new ReviewContent("", text, null, found), analysis.language()))
                .isEqualTo(analysis.languageConfidence());
        assertThat(ANALYZER.languageConfidence(new ReviewContent("", text, null, found), "xx"))
                .isZero();
    }

    @Test
    void hintDecidesBetweenCloseLanguagesOnly() {
        ReviewAnalysis hinted = ANALYZER.analyze(new ReviewContent("", "Der Akku ist leider schwach.", null, "en"));

        assertThat(hinted.language()).isEqualTo("de");
    }

    @Test
    void starsAndTextAreWeighedTogether() {
        String praise = "Wonderful, I love it.";

        ReviewAnalysis agreed = ANALYZER.analyze(new ReviewContent("", praise, 1.0, null));
        ReviewAnalysis torn = ANALYZER.analyze(new ReviewContent("", praise, 0.0, null));

        assertThat(agreed.sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(agreed.score()).isGreaterThan(torn.score());
        assertThat(torn.sentimentConfidence()).isLessThan(agreed.sentimentConfidence());
    }

    @Test
    void wordsThatAreSureOfBlameCountMoreThanAnyStars() {
        ReviewAnalysis seen = ANALYZER.analyze(new ReviewContent("", "给五星才看得见：有一股霉味，千万别买！", 1.0, null));
        ReviewAnalysis ironic = ANALYZER.analyze(new ReviewContent("", "Wonderful, I love it.", 0.0, null));

        assertThat(seen.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(seen.sentimentConfidence()).isLessThan(0.6);
        assertThat(ironic.sentiment()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void bareRatingSpeaksForItself() {
        ReviewAnalysis analysis = ANALYZER.analyze(new ReviewContent("", "", 0.0, null));

        assertThat(analysis.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(analysis.score()).isCloseTo(-1, within(1e-9));
        assertThat(analysis.signature()).isNull();
        assertThat(analysis.aspects()).isEmpty();
    }

    @Test
    void aspectsTakeTheWordsOfTheirClause() {
        ReviewAnalysis analysis = analyze("物流很快，但是包装破损了，味道也很好吃");

        assertThat(sentimentOf(analysis, Aspect.LOGISTICS)).isEqualTo(Sentiment.POSITIVE);
        assertThat(sentimentOf(analysis, Aspect.PACKAGING)).isEqualTo(Sentiment.NEGATIVE);
        assertThat(sentimentOf(analysis, Aspect.TASTE)).isEqualTo(Sentiment.POSITIVE);
    }

    @Test
    void aspectsOfOneSentenceKeepTheirOwnPolarity() {
        ReviewAnalysis analysis = analyze("The food was delicious but the waiter was rude and the prices are high.");

        assertThat(sentimentOf(analysis, Aspect.TASTE)).isEqualTo(Sentiment.POSITIVE);
        assertThat(sentimentOf(analysis, Aspect.SERVICE)).isEqualTo(Sentiment.NEGATIVE);
        assertThat(sentimentOf(analysis, Aspect.PRICE)).isEqualTo(Sentiment.NEGATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Die Lieferung war schnell, aber das Zimmer laut. | LOGISTICS | Lieferung",
                "La habitación estaba sucia. El desayuno, excelente. | BREAKFAST | desayuno",
                "外观漂亮，续航差，一天要充三次电 | BATTERY | 续航",
                "發貨很慢，顏色倒是好看 | LOGISTICS | 發貨",
                "梱包が雑で箱が潰れていました | PACKAGING | 梱包",
                "배송이 늦었지만 직원은 친절했어요 | SERVICE | 직원",
                "Harganya murah, rasanya enak | TASTE | rasanya",
                "La livraison était rapide | LOGISTICS | livraison",
            })
    void offsetsPointAtTheWords(String text, Aspect aspect, String word) {
        AspectMention mention = mentionOf(analyze(text), aspect);

        assertThat(text.substring(mention.start(), mention.end())).contains(word);
    }

    @Test
    void offsetsCountTheTitle() {
        ReviewContent content = new ReviewContent("Never again", "<p>The <b>battery</b> drains fast.</p>", 0.2, "en");

        AspectMention mention = mentionOf(ANALYZER.analyze(content), Aspect.BATTERY);

        assertThat(content.whole().substring(mention.start(), mention.end())).contains("battery");
        assertThat(mention.sentiment()).isEqualTo(Sentiment.NEGATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "充电的时候突然冒烟了，太吓人 | SAFETY | 冒烟",
                "收到的是假货，我要打12315 | FAKE_GOODS | 假货",
                "這家店是騙子，已經報警 | FRAUD | 騙子",
                "The charger caught fire on my desk. | SAFETY | caught fire",
                "Total scam, they took my money. | FRAUD | scam",
                "My lawyer will contact you. | LEGAL | lawyer",
                "The owner made racist remarks. | DISCRIMINATION | racist",
                "Das Gerät ist eine Fälschung. | FAKE_GOODS | Fälschung",
                "El vendedor es un estafador. | FRAUD | estafador",
                "使用中に発火しました | SAFETY | 発火",
            })
    void risksPointAtTheWord(String text, RiskKind kind, String word) {
        List<RiskMention> risks = analyze(text).risks();

        assertThat(risks).anySatisfy(risk -> {
            assertThat(risk.kind()).isEqualTo(kind);
            assertThat(text.substring(risk.start(), risk.end())).isEqualTo(word);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "绝对不是假货，放心买",
                "除甲醛效果不错，很满意",
                "This is not a scam, everything arrived.",
                "The smoke detector works and looks good.",
                "The price is a steal!",
            })
    void deniedOrHarmlessWordsAreNoRisk(String text) {
        assertThat(analyze(text).risks()).isEmpty();
    }

    @Test
    void strongWordsAndShoutingRaiseEmotion() {
        double calm = analyze("The chair is okay.").emotion();
        double outraged = analyze("WORST SHOP EVER!!! ABSOLUTELY DISGUSTING!!!").emotion();

        assertThat(calm).isLessThan(0.4);
        assertThat(outraged).isGreaterThan(0.8);
    }

    private static TextSignature signature(String text) {
        return Objects.requireNonNull(analyze(text).signature());
    }

    @Test
    void similarTextsHaveSimilarSignatures() {
        String text = "We stayed three nights, the room was quiet and the breakfast had everything we wanted.";
        TextSignature one = signature(text);
        TextSignature edited = signature(text.replace("three", "four").replace("quiet", "qiuet"));
        TextSignature other = signature("We stayed one night, the bed was hard and the shower had no hot water.");

        assertThat(one.isNearCopyOf(edited)).isTrue();
        assertThat(one.similarityTo(edited)).isLessThan(1);
        assertThat(one.isNearCopyOf(other)).isFalse();
        assertThat(one.similarityTo(signature(text.toUpperCase(Locale.ROOT)))).isEqualTo(1);
        assertThat(analyze("好！").signature()).isNull();
    }

    @Test
    void aShortTextOfAScriptWithoutSpacesIsFoundWithTwoLettersChanged() {
        TextSignature one = signature("อาหารอร่อยมากบริการดีราคาไม่แพง");
        TextSignature edited = signature("อาหารอรอยมากบริการดีราคาไม่แพย");
        TextSignature other = signature("ห้องพักสะอาดแต่เสียงดังทั้งคืน");

        assertThat(one.isNearCopyOf(edited)).isTrue();
        assertThat(one.isNearCopyOf(other)).isFalse();
    }

    @Test
    void hugeAndHostileTextIsHarmless() {
        List<String> texts = List.of(
                "<script>alert('good')</script>".repeat(4_000),
                "\u202Edoog \u202C😀👨‍👩‍👧‍👦\uD83D".repeat(5_000),
                "物流快包装差".repeat(17_000),
                "great food terrible service ".repeat(4_000),
                "but not ".repeat(12_500),
                "<".repeat(100_000),
                "&".repeat(100_000),
                "مطعم جميل جدا والخدمة سيئة ".repeat(4_000));

        for (String text : texts) {
            assertThat(Duration.ofNanos(nanosOf(text))).isLessThan(Duration.ofSeconds(2));
            ReviewAnalysis analysis = analyze(text);
            assertThat(analysis.aspects())
                    .allSatisfy(mention -> assertThat(mention.start())
                            .isBetween(0, mention.end())
                            .isLessThan(text.length()));
        }
    }

    @Test
    void sameContentGetsSameResult() {
        ReviewContent content =
                new ReviewContent("Okay-ish", "Good camera, but the battery is poor 😕 and it gets hot.", 0.5, "en");

        assertThat(ANALYZER.analyze(content)).isEqualTo(new FastAnalyzer().analyze(content));
        assertThat(ANALYZER.analyze(content).modelVersion()).isEqualTo("fast-8");
    }

    /** Of processor time: what else the machine does is not the analysis's doing. */
    private static long nanosOf(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        analyze(text);
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static ReviewAnalysis analyze(String text) {
        return ANALYZER.analyze(new ReviewContent("", text, null, null));
    }

    private static Sentiment sentimentOf(ReviewAnalysis analysis, Aspect aspect) {
        return mentionOf(analysis, aspect).sentiment();
    }

    private static AspectMention mentionOf(ReviewAnalysis analysis, Aspect aspect) {
        return analysis.aspects().stream()
                .filter(mention -> mention.aspect() == aspect)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + aspect + " in " + analysis.aspects()));
    }
}
