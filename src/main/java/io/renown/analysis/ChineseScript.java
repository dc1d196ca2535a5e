package io.renown.analysis;

import com.ibm.icu.text.Transliterator;

/** Simplified and traditional characters. The pairs are those of ICU; what counts as evidence is decided here. */
final class ChineseScript {

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';

    /** Simplified forms that traditional texts use as well, in their own right. */
    private static final String IN_BOTH = "后里面台干只松谷斗几了云余系制征准采致冬出划卷同向吊回姜家密局布帘幸弦志念才托折扎抵挨"
            + "挽旋曲朱朴杆极柜欲注洒涌淀游灶炮炼照玩球病皂碰秋秘种私累合群胡肴背腌腊舍艳苏荐蒙药蔑表触记谣跳迹适郁"
            + "酸钟锈雇霉飘饥占吃床画线著着布刹峰强晒梁沾洗点症痴癣秆绣范荡药虫蜡袅裙证谥鉴铺镰闲院驴鹤丑仆仇伙价党凶升困夸姓宁尸恤"
            + "愈扣据摆升杰杯柏梁棋沈泛淋熏猪皋碗糕羹耀脚苹葱虱袜踊迭酥韵鼠岩厘咸奸巨坛岳帽彩恶折插搜";

    private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];
    private static final boolean[] ONLY_SIMPLIFIED = new boolean[LAST - FIRST + 1];

    static {
        Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
        for (char c = FIRST; c <= LAST; c++) {
            SIMPLIFIED[c - FIRST] = c;
        }
        StringBuilder all = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            all.append(c).append('\n');
        }
        String[] results = toSimplified.transliterate(all.toString()).split("\n");
        for (int i = 0; i < results.length; i++) {
            if (results[i].length() == 1 && results[i].charAt(0) >= FIRST && results[i].charAt(0) <= LAST) {
                SIMPLIFIED[i] = results[i].charAt(0);
            }
        }
        for (int i = 0; i < SIMPLIFIED.length; i++) {
            char simplified = SIMPLIFIED[i];
            if (simplified != i + FIRST && IN_BOTH.indexOf(simplified) < 0) {
                ONLY_SIMPLIFIED[simplified - FIRST] = true;
            }
        }
    }

    private ChineseScript() {}

    static char toSimplified(char c) {
        return c < FIRST || c > LAST ? c : SIMPLIFIED[c - FIRST];
    }

    static boolean isTraditionalOnly(char c) {
        return c >= FIRST && c <= LAST && SIMPLIFIED[c - FIRST] != c;
    }

    static boolean isSimplifiedOnly(char c) {
        return c >= FIRST && c <= LAST && ONLY_SIMPLIFIED[c - FIRST];
    }
}
