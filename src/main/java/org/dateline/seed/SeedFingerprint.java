package org.dateline.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.eclipse.microprofile.config.ConfigProvider;

import org.dateline.quotation.Sha256;

/**
 * A fingerprint of everything that decides what a folder of seeds tells: the names and the bytes of its files, and what the
 * release makes of these.
 */
final class SeedFingerprint {
    /** Of the schemas of all kinds of files. */
    private static final byte[] SCHEMAS = schemas();

    private final MessageDigest all = Sha256.begin();
    private final byte[] buffer = new byte[1 << 18];

    /** Adds something that what follows cannot be taken for a part of. */
    private static void add(byte[] content, MessageDigest digest) {
        digest.update(Sha256.begin().digest(content));
    }

    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8), all);
    }

    /** Adds a file. That one cannot be read is told by whoever reads it for what it says. */
    void add(String name, Path file) {
        add(name);
        MessageDigest digest = Sha256.begin();
        try (InputStream stream = Files.newInputStream(file)) {
            for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        } catch (IOException unreadable) {
            digest.update((byte) '!');
        }
        all.update(digest.digest());
    }

    /** Of the names and the bytes alone. */
    String text() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) all.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of these and what the release makes of them. */
    String withRelease() {
        MessageDigest digest = Sha256.begin();
        add(text().getBytes(StandardCharsets.UTF_8), digest);
        // The rules have no text of their own to be taken: a release that has other ones has another version.
        add(
                ConfigProvider.getConfig()
                        .getOptionalValue("quarkus.application.version", String.class)
                        .orElse("")
                        .getBytes(StandardCharsets.UTF_8),
                digest);
        digest.update(SCHEMAS);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] schemas() {
        MessageDigest digest = Sha256.begin();
        SeedSchema.KINDS.forEach(kind -> add(SeedSchema.bytes(kind), digest));
        return digest.digest();
    }
}
