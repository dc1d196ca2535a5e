package io.renown.bench.words;

/** SplitMix64: the same seed gives the same reviews for ever, whatever a JDK makes of its own generators. */
public final class Dice {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    public Dice(long seed) {
        this.state = seed;
    }

    /** Dice for the n-th thing of a series; neighbours are independent of each other. */
    public static Dice of(long seed, long n) {
        return new Dice(mix(seed ^ mix(n + GAMMA)));
    }

    /** Turns all 64 bits over, one to one. */
    public static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /** 0 inclusive to 1 exclusive. */
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** 0 inclusive to bound exclusive. */
    public int nextInt(int bound) {
        return (int) (nextDouble() * bound);
    }

    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /** Standard normal, by Box and Muller. */
    public double nextGaussian() {
        return Math.sqrt(-2 * Math.log(1 - nextDouble())) * Math.cos(2 * Math.PI * nextDouble());
    }

    /** 1 to most, the n-th with a chance of about 1/n. */
    public int nextRank(int most) {
        return (int) Math.exp(nextDouble() * Math.log(most + 1.0));
    }

    /** 0 inclusive to bound exclusive, early ones more often than late ones. */
    public int nextSkewed(int bound) {
        double u = nextDouble();
        return (int) (u * u * bound);
    }
}
