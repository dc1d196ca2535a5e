package io.renown.support;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What nobody would call a review, and what people hand in all the same. */
public final class StrangeTexts {

    /** @param wordless whether nobody could say how it is meant, whatever language they read */
    public record StrangeText(String name, String text, boolean wordless) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final int LONG = 100_000;

    private StrangeTexts() {}

    public static Stream<StrangeText> all() {
        return Stream.of(
                nothing("empty", ""),
                nothing("spaces", " \t\n\u00A0\u3000\u200B "),
                nothing("one emoji", "🍵"),
                said("a family of emoji", "👨‍👩‍👧‍👦🏳️‍🌈🇨🇳"),
                nothing("one letter, many times", "a".repeat(LONG)),
                nothing("one Chinese letter, many times", "啊".repeat(LONG)),
                nothing("one emoji, many times", "🫖".repeat(LONG / 2)),
                nothing("mixed characters", mixed(LONG)),
                said("mixed languages", "The tea was fine 但是快递太慢 aber der Karton war nass и всё разбилось"),
                said("mixed languages, for long", "The tea was fine 但是快递太慢，и всё разбилось. ".repeat(LONG / 40)),
                nothing("marks over marks", "Z̸̢̛̹͓͎͚̼̱̯͔̫̈́͌̎̄̂̃̏a̶̧͇̤̠̫͎̾l̴̡̛g̵̨o̷".repeat(40)),
                nothing("one letter under many marks", "o" + "\u0301".repeat(20_000)),
                nothing("half a character", "\uD83C"),
                nothing("halves in the wrong order", "\uDF75\uD83C".repeat(500)),
                said("words around half a character", "The pot \uD83C leaks and \uDF75 nobody answers."),
                said("HTML", "<p>The <b>pot</b> leaks.</p><script>alert('good')</script>&nbsp;<img src=x onerror=bad>"),
                nothing("nothing but tags", "<div>".repeat(LONG / 5)),
                nothing("Linear B", "𐀀𐀁𐀂𐀃 𐀄𐀅𐀆𐀇".repeat(50)),
                nothing("Cherokee", "ᎠᎡᎢᎣᎤᎥ ᎦᎧᎨᎩ ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ"),
                nothing("rare Han characters", "𠮷𠀀𪚥𫝀".repeat(300)),
                nothing("private use and unassigned", "\uE000\uF8FF\u0378\uDBFF\uDFFD\uFFFE\uFFFF"),
                said("from right to left", "الشاي كان سيئا جدا والخدمة بطيئة \u202Eabc\u202C"),
                nothing("directions without words", "\u202E\u202D\u2066\u2069\u200F".repeat(200)),
                nothing("punctuation", "?!…—。，、；：「」".repeat(200)),
                nothing("digits", "3.14159 26535 ４２ ٤٢ 42".repeat(100)),
                nothing("control characters", "\u0001\u0007\b\u001B[31m\u007F"),
                nothing("a key of a foreign service", "=cmd|' /C calc'!A0"));
    }

    private static StrangeText nothing(String name, String text) {
        return new StrangeText(name, text, true);
    }

    private static StrangeText said(String name, String text) {
        return new StrangeText(name, text, false);
    }

    private static String mixed(int length) {
        Random random = new Random(20_26);
        List<Integer> planes =
                List.of(0x21, 0xC0, 0x400, 0x5D0, 0x600, 0xE01, 0x3041, 0x4E00, 0xAC00, 0x10000, 0x1F300);
        return IntStream.range(0, length)
                .mapToObj(i -> Character.toString(planes.get(random.nextInt(planes.size())) + random.nextInt(60)))
                .collect(Collectors.joining());
    }
}
