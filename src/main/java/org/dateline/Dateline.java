package org.dateline;

import java.io.BufferedReader;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.event.Event;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.dateline.http.Connections;
import org.dateline.http.Site;
import org.dateline.http.Stopping;

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
    private final Event<Stopping> stopping;

    Dateline(
            Site site,
            @ConfigProperty(name = "dateline.id") String id,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            Event<Stopping> stopping) {
        this.site = site;
        this.id = id;
        this.host = host;
        this.port = port;
        this.stopping = stopping;
    }

    public static void main(String... args) {
        // Whatever libraries do by the language of the machine they do by this one.
        Locale.setDefault(Locale.ENGLISH);
        if (args.length > 0) {
            int status = Commands.run(List.of(args), Dateline::setting, terminal(), System.out, System.err);
            if (status != Commands.START) {
                System.exit(status);
            }
        }
        // Addresses are checked by RoutingProblems, which can answer with a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        Connections.watch();
        Quarkus.run(Dateline.class, Dateline::ended, args);
    }

    @Override
    public int run(String... args) {
        String server = site.url()
                .map(url -> url.toString().replaceFirst("/$", ""))
                .orElseGet(() -> "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + port);
        LOG.info(String.format(Locale.ROOT, """
                Dateline is up.
                           Timelines  %1$s/
                           Events     %1$s/v1/events
                           Explore    %1$s/q/swagger-ui
                           Ctrl-C stops it.""", server));
        if (site.url().isPresent() && id.startsWith(NOBODY)) {
            LOG.warn(
                    "dateline.url is set and dateline.id is not. Set it before others subscribe, to a domain of yours and a"
                            + " year, for example DATELINE_ID=news.example,2026: readers know events by ids that begin with it.");
        }
        Quarkus.waitForExit();
        stopping.fire(new Stopping());
        return 0;
    }

    private static void ended(int code, Throwable failure) {
        if (failure != null) {
            String plain = new StartFailure(new StoreFailure(
                            setting("quarkus.datasource.jdbc.url"), setting("quarkus.datasource.username")))
                    .inPlainWords(failure);
            String told = "Dateline could not start" + (plain == null ? "" : ". " + plain);
            if (!InitialConfigurator.DELAYED_HANDLER.isActivated()) {
                // What is logged before the log is set up is seen by nobody.
                System.err.println("ERROR " + told);
                if (plain == null) {
                    failure.printStackTrace();
                }
            } else if (plain == null) {
                LOG.error(told, failure);
            } else {
                LOG.error(told);
            }
        }
        // Whoever waits for it to come up is told that it has not.
        System.exit(failure == null ? code : Math.max(1, code));
    }

    /** Where somebody sits who can be asked; null where in- and output go elsewhere. */
    private static BufferedReader terminal() {
        return System.console() == null
                ? null
                : new BufferedReader(System.console().reader());
    }

    private static String setting(String name) {
        try {
            return setting(name, "");
        } catch (RuntimeException unreadable) {
            return "";
        }
    }

    private static String setting(String name, String otherwise) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse(otherwise);
    }
}
