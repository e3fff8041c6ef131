package org.dateline.query;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whether anybody still waits for what a thread computes. Whoever computes for long asks now and then, and stops when nobody
 * does. Threads are never interrupted for that, since an interrupt closes the files that they read.
 */
public final class Wanted {
    private static final ThreadLocal<BooleanSupplier> HERE = new ThreadLocal<>();

    private Wanted() {}

    /**
     * Computes something for as long as it is wanted.
     *
     * @return what was computed
     * @throws Unwanted when the computation asked, and nobody waited any more
     */
    public static <T> T computing(BooleanSupplier wanted, Supplier<T> computation) {
        BooleanSupplier before = HERE.get();
        HERE.set(wanted);
        try {
            return computation.get();
        } finally {
            if (before == null) {
                HERE.remove();
            } else {
                HERE.set(before);
            }
        }
    }

    /** Whether what this thread computes is wanted; so is everything of which nobody said otherwise. */
    public static boolean here() {
        BooleanSupplier wanted = HERE.get();
        return wanted == null || wanted.getAsBoolean();
    }

    /** @throws Unwanted when nobody waits any more for what this thread computes */
    public static void check() {
        if (!here()) {
            throw new Unwanted();
        }
    }
}
