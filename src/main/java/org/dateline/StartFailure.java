package org.dateline;

import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flywaydb.core.api.FlywayException;
import org.hibernate.tool.schema.spi.SchemaManagementException;

import org.dateline.node.UnusableStore;
import org.dateline.search.index.UnusableIndex;
import org.dateline.seed.InvalidSeeds;
import org.dateline.seed.UnusableSeeds;

/** Why a server could not start, and what the person who started it can do about it. */
final class StartFailure {
    /** Whose messages are written for that person. */
    private static final List<Class<? extends RuntimeException>> PLAIN =
            List.of(InvalidSeeds.class, UnusableSeeds.class, UnusableIndex.class, UnusableStore.class);

    private static final Pattern SETTING = Pattern.compile("SRCFG\\d+: (.*?)\\.?$");

    private final StoreFailure store;

    /** @param store what knows how databases fail */
    StartFailure(StoreFailure store) {
        this.store = store;
    }

    /**
     * In plain words.
     *
     * @return null for a failure that nobody foresaw
     */
    String inPlainWords(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String plain = of(cause);
            if (plain != null) {
                return plain;
            }
        }
        return settings(failure);
    }

    private String of(Throwable cause) {
        if (PLAIN.stream().anyMatch(plain -> plain.isInstance(cause))) {
            return cause.getMessage();
        }
        if (cause instanceof SQLException failure) {
            return store.inPlainWords(failure);
        }
        if (cause instanceof FlywayException failure) {
            return store.inPlainWords(failure);
        }
        if (cause instanceof SchemaManagementException) {
            return "The tables of the database are not those of this release (" + cause.getMessage()
                    + "): somebody has changed them. Put the database back from a backup.";
        }
        if (cause instanceof OutOfMemoryError) {
            return "There is not enough memory: give the JVM more with -Xmx, or write long timelines in lines of JSON, of which no"
                    + " more than one is held.";
        }
        if (cause instanceof BindException) {
            return unbound(String.valueOf(cause.getMessage()));
        }
        if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
            return "The address that QUARKUS_HTTP_HOST names is not known: 127.0.0.1 is this machine alone, 0.0.0.0 every address"
                    + " of it.";
        }
        return String.valueOf(cause.getMessage()).startsWith("port must be")
                ? "A setting has a value that cannot be read: of QUARKUS_HTTP_PORT, the " + cause.getMessage() + "."
                : null;
    }

    private static String unbound(String message) {
        if (message.contains("ermission denied")) {
            return message + ". This user may not listen there: choose a port above 1023 with QUARKUS_HTTP_PORT.";
        }
        return message.contains("annot assign")
                ? message + ". That is no address of this machine: choose another with QUARKUS_HTTP_HOST."
                : message + ". Another process listens there: stop it, or choose another port with QUARKUS_HTTP_PORT.";
    }

    /** What reads settings names each, with its value and the reason, in places that differ with the kind of the setting. */
    private static String settings(Throwable failure) {
        Set<String> told = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed()))
                    .flatMap(each -> String.valueOf(each.getMessage()).lines())
                    .map(SETTING::matcher)
                    .filter(Matcher::find)
                    .forEach(found -> told.add(found.group(1)
                            .replaceFirst(" threw an Exception.*? converted(?: SRCFG\\d+)?:? ?", ": ")
                            .replaceFirst(" which the following Converter.*", "")));
        }
        return told.isEmpty() ? null : "A setting has a value that cannot be read: " + String.join("; ", told) + ".";
    }
}
