package org.dateline.date;

/** What the last character of a date says about the whole of it. */
enum Qualifier {
    NONE(false, false),
    UNCERTAIN(false, true),
    APPROXIMATE(true, false),
    UNCERTAIN_AND_APPROXIMATE(true, true);

    final boolean approximate;
    final boolean uncertain;

    Qualifier(boolean approximate, boolean uncertain) {
        this.approximate = approximate;
        this.uncertain = uncertain;
    }

    static boolean isSign(int c) {
        return c == '?' || c == '~' || c == '%';
    }

    static Qualifier of(int sign) {
        return switch (sign) {
            case '?' -> UNCERTAIN;
            case '~' -> APPROXIMATE;
            case '%' -> UNCERTAIN_AND_APPROXIMATE;
            default -> NONE;
        };
    }

    Qualifier and(Qualifier other) {
        boolean either = approximate || other.approximate;
        boolean doubt = uncertain || other.uncertain;
        return either ? (doubt ? UNCERTAIN_AND_APPROXIMATE : APPROXIMATE) : (doubt ? UNCERTAIN : NONE);
    }

    String sign() {
        return switch (this) {
            case NONE -> "";
            case UNCERTAIN -> "?";
            case APPROXIMATE -> "~";
            case UNCERTAIN_AND_APPROXIMATE -> "%";
        };
    }
}
