package org.dateline.seed;

/** What is told while a file is read into a tree; every pointer is a JSON Pointer into the file. */
interface TreeReader {
    /** @param text of a plain value; null of any other */
    void value(String pointer, FilePosition place, String text);

    /**
     * A key stands.
     *
     * @param again whether the object has it already
     * @return whether it is to be taken
     */
    boolean key(String pointer, String key, boolean again, FilePosition place);

    /**
     * What stands there has no place in a tree.
     *
     * @param pointer null where it is no value but what should be a key
     * @param remedy null when the reason says it
     */
    void misread(String pointer, FilePosition place, String reason, String remedy);
}
