package org.dateline.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

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

    /** Adds something that what follows cannot be taken for a part of. */
    private static void add(byte[] content, MessageDigest digest) {
        digest.update(Sha256.begin().digest(content));
    }

    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8), all);
    }

    /** Adds files. They are read side by side, since a start with a large record waits for nothing else. */
    void add(Path folder, List<String> names) {
        List<byte[]> contents = names.parallelStream()
                .map(name -> content(folder.resolve(name)))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            add(names.get(i));
            all.update(contents.get(i));
        }
    }

    /** That a file cannot be read is told by whoever reads it for what it says. */
    private static byte[] content(Path file) {
        MessageDigest digest = Sha256.begin();
        byte[] buffer = new byte[1 << 16];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        } catch (IOException unreadable) {
            digest.update((byte) '!');
        }
        return digest.digest();
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
