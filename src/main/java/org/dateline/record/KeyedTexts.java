package org.dateline.record;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts by a key that each begins with, numbered as they come. They lie in one array, since strings in a map
 * would take several times as much memory for a million.
 */
final class KeyedTexts {
    static final int NONE = -1;

    private static final byte SEPARATOR = 0;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 6];
    private int[] slots = new int[1 << 7];
    private int count;

    int size() {
        return count;
    }

    /**
     * Adds a text under a key that none has yet.
     *
     * @return its number
     */
    int add(String key, String text) {
        byte[] first = key.getBytes(StandardCharsets.UTF_8);
        byte[] second = text.getBytes(StandardCharsets.UTF_8);
        int start = start(count);
        int end = Math.addExact(start, first.length + 1 + second.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, bytes.length * 3L / 2)));
        }
        System.arraycopy(first, 0, bytes, start, first.length);
        bytes[start + first.length] = SEPARATOR;
        System.arraycopy(second, 0, bytes, start + first.length + 1, second.length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 3 / 2);
        }
        ends[count++] = end;
        if (count * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int number = 0; number < count; number++) {
                slots[slot(key(number))] = number + 1;
            }
        } else {
            slots[slot(first)] = count;
        }
        return count - 1;
    }

    /** The number of the text under a key; {@link #NONE} when there is none. */
    int number(String key) {
        return slots[slot(key.getBytes(StandardCharsets.UTF_8))] - 1;
    }

    String keyOf(int number) {
        return new String(key(number), StandardCharsets.UTF_8);
    }

    String textOf(int number) {
        int start = start(number) + key(number).length + 1;
        return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    /** All keys by their numbers. */
    List<String> keys() {
        return new AbstractList<>() {
            @Override
            public String get(int number) {
                return keyOf(number);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private byte[] key(int number) {
        int start = start(number);
        int end = start;
        while (bytes[end] != SEPARATOR) {
            end++;
        }
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** Where the key is, or where it would be. */
    private int slot(byte[] key) {
        int hash = Arrays.hashCode(key) * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != 0 && !has(slots[slot] - 1, key)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean has(int number, byte[] key) {
        int start = start(number);
        int end = start + key.length;
        return end < ends[number] && bytes[end] == SEPARATOR && Arrays.equals(bytes, start, end, key, 0, key.length);
    }
}
