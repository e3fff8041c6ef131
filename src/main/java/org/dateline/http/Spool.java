package org.dateline.http;

import java.io.ByteArrayOutputStream;

import org.dateline.query.Wanted;

/** Keeps what is written, up to a limit; takes nothing any more after that. */
final class Spool extends ByteArrayOutputStream {
    private static final int MOST_BYTES = 4 << 20;

    private boolean full;

    @Override
    public synchronized void write(int one) {
        makeRoom(1);
        super.write(one);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        makeRoom(length);
        super.write(bytes, offset, length);
    }

    synchronized boolean isFull() {
        return full;
    }

    private void makeRoom(int length) {
        Wanted.check();
        full = full || size() + length > MOST_BYTES;
        if (full) {
            throw new Full();
        }
    }

    private static final class Full extends RuntimeException {
        Full() {
            super("more than " + MOST_BYTES + " bytes", null, false, false);
        }
    }
}
