package io.renown.importing.file;

import io.renown.importing.file.RowProblem.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Small values of cells that are neither text nor rating nor date. */
final class CellValues {

    private static final Set<String> YES = Set.of(
            "true",
            "yes",
            "y",
            "1",
            "1.0",
            "x",
            "✓",
            "✔",
            "ja",
            "j",
            "sí",
            "si",
            "oui",
            "sim",
            "是",
            "有",
            "已验证",
            "已驗證",
            "已购买",
            "已購買",
            "はい",
            "有り",
            "네",
            "예",
            "verified",
            "verified purchase",
            "verifiziert",
            "verificado");
    private static final Set<String> NO = Set.of(
            "false",
            "no",
            "n",
            "0",
            "0.0",
            "nein",
            "non",
            "não",
            "nao",
            "否",
            "无",
            "無",
            "未验证",
            "未驗證",
            "未购买",
            "未購買",
            "いいえ",
            "無し",
            "아니요",
            "아니오",
            "unverified",
            "not verified",
            "nicht verifiziert",
            "no verificado");
    private static final Pattern COUNT =
            Pattern.compile("\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,3}(?:\\.\\d{3}){2}|\\d{1,9}\\.0");
    static final int URL_LENGTH = 2_000;

    private CellValues() {}

    static boolean yesOrNo(String raw) throws CellRefusedException {
        String value = raw.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(value)) {
            return true;
        }
        if (NO.contains(value)) {
            return false;
        }
        throw new CellRefusedException(Kind.NOT_YES_OR_NO);
    }

    static int count(String raw) throws CellRefusedException {
        String value = raw.strip();
        if (!COUNT.matcher(value).matches()) {
            throw new CellRefusedException(Kind.NOT_A_COUNT);
        }
        String digits = value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
        return Integer.parseInt(digits.replace(",", "").replace(".", ""));
    }

    /** Kept as given when it is an http(s) address with a host. */
    static String webAddress(String raw) throws CellRefusedException {
        String value = raw.strip();
        if (value.length() > URL_LENGTH) {
            throw new CellRefusedException(Kind.TEXT_TOO_LONG, value.length(), URL_LENGTH);
        }
        try {
            var uri = new URI(value);
            String scheme = uri.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            if (web && uri.getRawAuthority() != null && !uri.getRawAuthority().isBlank()) {
                return value;
            }
        } catch (URISyntaxException e) {
            throw new CellRefusedException(Kind.NOT_A_WEB_ADDRESS);
        }
        throw new CellRefusedException(Kind.NOT_A_WEB_ADDRESS);
    }
}
