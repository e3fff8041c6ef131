package org.dateline;

import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
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

    /** As Linux's own transport tells it, without the port. */
    private static final Pattern BIND = Pattern.compile("bind\\(.*: (.*)");

    private static final Pattern CONVERTED = Pattern.compile(" threw an Exception.*? converted(?: SRCFG\\d+)?:? ?");

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
        Set<Throwable> all = new LinkedHashSet<>();
        collect(failure, all);
        return all.stream().map(this::of).filter(Objects::nonNull).findFirst().orElseGet(() -> settings(all));
    }

    /** What fails while it commits, or reads settings, has its reasons beside it and not behind it. */
    private static void collect(Throwable failure, Set<Throwable> all) {
        if (failure != null && all.add(failure)) {
            collect(failure.getCause(), all);
            List.of(failure.getSuppressed()).forEach(beside -> collect(beside, all));
        }
    }

    private String of(Throwable cause) {
        if (PLAIN.stream().anyMatch(plain -> plain.isInstance(cause))) {
            return cause.getMessage();
        }
        // Of those that a class of ours has looked at, the message begins with the setting.
        if (cause instanceof IllegalArgumentException
                && String.valueOf(cause.getMessage()).startsWith("dateline.")) {
            return "A setting has a value that cannot be used. " + cause.getMessage() + ".";
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
        Matcher bind = BIND.matcher(String.valueOf(cause.getMessage()));
        if (cause instanceof IOException && bind.matches()) {
            return unbound("Port " + ports() + ": " + bind.group(1));
        }
        if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
            return "The address that QUARKUS_HTTP_HOST names is not known: 127.0.0.1 is this machine alone, 0.0.0.0 every address"
                    + " of it.";
        }
        return String.valueOf(cause.getMessage()).startsWith("port must be")
                ? "A setting has a value that cannot be read: of QUARKUS_HTTP_PORT, the " + cause.getMessage() + "."
                : null;
    }

    private static String ports() {
        Config settings = ConfigProvider.getConfig();
        String port =
                settings.getOptionalValue("quarkus.http.port", String.class).orElse("8080");
        boolean apart = settings.getOptionalValue("quarkus.management.enabled", Boolean.class)
                .orElse(false);
        return apart
                ? port + " or "
                        + settings.getOptionalValue("quarkus.management.port", String.class)
                                .orElse("9000")
                : port;
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
    private static String settings(Set<Throwable> all) {
        Set<String> told = new LinkedHashSet<>();
        all.stream()
                .flatMap(each -> String.valueOf(each.getMessage()).lines())
                .map(SETTING::matcher)
                .filter(Matcher::find)
                .map(found -> CONVERTED.matcher(found.group(1)).replaceFirst(": "))
                .map(setting -> setting.replaceFirst(" which the following Converter.*", ""))
                .forEach(told::add);
        // What names the setting says it best.
        if (told.stream().anyMatch(setting -> setting.contains("property "))) {
            told.removeIf(setting -> !setting.contains("property "));
        }
        return told.isEmpty() ? null : "A setting has a value that cannot be read: " + String.join("; ", told) + ".";
    }
}
