package org.dateline;

import java.net.BindException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.api.ErrorCode;
import org.jboss.logging.Logger;

import org.dateline.http.Site;
import org.dateline.move.MoveCommand;
import org.dateline.search.index.IndexInUse;
import org.dateline.seed.InvalidSeeds;
import org.dateline.seed.QuoteReport;

/** Starts the server, tells where to look, and says in plain words why when it cannot start. */
@QuarkusMain
public class Dateline implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(Dateline.class);

    /** What {@code dateline.id} begins with as long as nobody has set it. */
    private static final String NOBODY = "dateline.invalid,";

    private final Site site;
    private final String id;
    private final String host;
    private final int port;

    Dateline(
            Site site,
            @ConfigProperty(name = "dateline.id") String id,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.site = site;
        this.id = id;
        this.host = host;
        this.port = port;
    }

    public static void main(String... args) {
        // Whatever libraries do by the language of the machine they do by this one.
        Locale.setDefault(Locale.ENGLISH);
        if (args.length > 0 && args[0].equals("check")) {
            // Needs neither a server nor a store.
            Path seeds = Path.of(ConfigProvider.getConfig()
                    .getOptionalValue("dateline.seeds", String.class)
                    .orElse("seeds"));
            System.exit(QuoteReport.run(List.of(args).subList(1, args.length), seeds, System.out));
        }
        if (args.length > 0 && args[0].equals("move")) {
            System.exit(MoveCommand.run(
                    List.of(args).subList(1, args.length),
                    (setting, otherwise) -> ConfigProvider.getConfig()
                            .getOptionalValue(setting, String.class)
                            .orElse(otherwise),
                    System.out));
        }
        // Addresses are checked by RoutingProblems, which can answer with a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(Dateline.class, Dateline::ended, args);
    }

    @Override
    public int run(String... args) {
        String server = site.url()
                .map(url -> url.toString().replaceFirst("/$", ""))
                .orElseGet(() -> "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + port);
        LOG.infof("""
                Dateline is up.
                           Timelines  %1$s/
                           Events     %1$s/v1/events
                           Explore    %1$s/q/swagger-ui
                           Ctrl-C stops it.""", server);
        if (site.url().isPresent() && id.startsWith(NOBODY)) {
            LOG.warn(
                    "dateline.url is set and dateline.id is not. Set it before others subscribe, to a domain of yours and a"
                            + " year, for example DATELINE_ID=news.example,2026: readers know events by ids that begin with it.");
        }
        Quarkus.waitForExit();
        return 0;
    }

    private static void ended(int code, Throwable failure) {
        if (failure != null) {
            String plain = inPlainWords(failure);
            if (plain == null) {
                LOG.error("Dateline could not start", failure);
            } else {
                LOG.error("Dateline could not start. " + plain);
            }
        }
        System.exit(code);
    }

    /** What the person who started it can do about it; null for a failure nobody foresaw. */
    private static String inPlainWords(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSeeds seeds) {
                return seeds.getMessage();
            }
            if (cause instanceof IndexInUse index) {
                return index.getMessage();
            }
            if (cause instanceof BindException) {
                return cause.getMessage()
                        + ". Another process listens there: stop it, or choose another port with QUARKUS_HTTP_PORT.";
            }
            if (cause instanceof SQLException store && store.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return "Another process has the database open, and only one may: stop it, or give this one a database of"
                        + " its own with QUARKUS_DATASOURCE_JDBC_URL.";
            }
            if (cause instanceof SQLException
                    && String.valueOf(cause.getMessage()).startsWith("Driver does not support the provided URL")) {
                return "This server was built for another database than QUARKUS_DATASOURCE_JDBC_URL names: build it with"
                        + " -Ppostgresql for PostgreSQL, and without for H2.";
            }
        }
        return null;
    }
}
