package io.renown.deeppass;

/** Vectors as they are kept, made of length one again. */
public final class KeptVector {

    private KeptVector() {}

    /** One that is not kept yet lies where it will lie. */
    public static float[] of(float[] vector) {
        return unit(VectorBytes.of(vector));
    }

    /** @param kept a signed byte for each dimension; zero stays zero */
    static float[] unit(byte[] kept) {
        long squares = 0;
        for (byte value : kept) {
            squares += (long) value * value;
        }
        double length = StrictMath.sqrt((double) squares);
        float[] unit = new float[kept.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = length == 0 ? 0 : (float) (kept[i] / length);
        }
        return unit;
    }
}
