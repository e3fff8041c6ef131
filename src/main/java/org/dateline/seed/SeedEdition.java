package org.dateline.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.config.ConfigProvider;

import org.dateline.history.Provenance;
import org.dateline.record.Edition;

/** Which state of the record a folder of seeds holds, and since when, as {@code record.yaml}, git and the deployment say. */
final class SeedEdition {
    private static final String KIND = "record";
    static final String FILE = KIND + ".yaml";

    private static final String RECORDED = "dateline.seeds.recorded";
    private static final String COMMIT = "dateline.seeds.commit";

    private final Path folder;
    private final SeedListing listing;

    /** What the folder says of itself; null where it says nothing. */
    private final JsonNode about;

    private SeedEdition(Path folder) {
        this.folder = folder;
        this.listing = SeedListing.of(folder);
        // What is wrong there is told when everything is checked.
        this.about = listing.names().contains(FILE)
                ? new SeedReader(folder, fault -> {}).file(FILE).root()
                : null;
    }

    /** Which edition a folder holds. */
    static Edition of(Path folder) {
        return new SeedEdition(folder).edition();
    }

    /** Whether a deployment says itself what there is to say of git. */
    static boolean isGiven() {
        return ConfigProvider.getConfig().getOptionalValue(COMMIT, String.class).isPresent();
    }

    private Edition edition() {
        SeedFingerprint fingerprint = new SeedFingerprint();
        fingerprint.add(folder, listing.names());
        // What is not read changes the fingerprint too, or it would never be told.
        listing.faults().forEach(fault -> fingerprint.add(fault.toString()));
        return new Edition(fingerprint.withRelease(), fingerprint.text(), generation(), desk(), provenance());
    }

    /** 0 where none can be read. */
    private long generation() {
        return about == null ? 0 : about.path("generation").asLong();
    }

    private Provenance provenance() {
        return new Provenance(
                "seeds",
                commit().orElse(null),
                said("reason").orElse(null),
                said("recorded")
                        .or(SeedEdition::givenMoment)
                        .flatMap(SeedEdition::moment)
                        .orElse(null));
    }

    /** When git says that they were made, as who has put the folder here knows it. */
    private static Optional<String> givenMoment() {
        Optional<String> given = ConfigProvider.getConfig().getOptionalValue(RECORDED, String.class);
        if (given.isPresent() && moment(given.get()).isEmpty()) {
            throw new IllegalArgumentException(
                    RECORDED + ": " + given.get() + " is no moment. Write it like 2026-11-22T09:00:00Z");
        }
        return given;
    }

    /** As who has put the folder here says; else as git does. */
    private Optional<String> commit() {
        Optional<String> given = ConfigProvider.getConfig().getOptionalValue(COMMIT, String.class);
        return given.isPresent() ? given.flatMap(GitCommit::id) : GitCommit.of(folder);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** What the folder says of itself; empty where it says nothing of that, or not in the form that is asked for. */
    private Optional<String> said(String member) {
        return about != null && SeedForm.of(SeedSchema.about()).has(about)
                ? Optional.ofNullable(about.path(member).textValue())
                : Optional.empty();
    }

    private String desk() {
        try {
            return folder.toRealPath().toString();
        } catch (IOException gone) {
            throw new UncheckedIOException("cannot read " + folder, gone);
        }
    }

    /** Tells what is wrong with a file that says which state it is. */
    static void check(SeedFile about) {
        if (about.isBroken() || about.isEmpty()) {
            return;
        }
        SeedSchema schema = SeedSchema.of(KIND, about);
        schema.tellStrangeKeys();
        schema.tellShape();
        String recorded = about.root().path("recorded").textValue();
        if (recorded != null && moment(recorded).isEmpty()) {
            about.fault("/recorded", "this is no moment", "Write it like 2026-11-22T09:00:00Z: day, time and offset");
        }
    }
}
