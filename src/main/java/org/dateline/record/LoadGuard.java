package org.dateline.record;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps a load from taking back what others have loaded, and from taking out what nobody has said is to go. */
@ApplicationScoped
public class LoadGuard {
    private final LoadedEdition.Repo editions;
    private final RecordLoad.Repo loads;
    private final Withdrawals withdrawals;

    LoadGuard(LoadedEdition.Repo editions, RecordLoad.Repo loads, Withdrawals withdrawals) {
        this.editions = editions;
        this.loads = loads;
        this.withdrawals = withdrawals;
    }

    /**
     * Lets a draft pass that may be written.
     *
     * @param withdrawalsAllowed whether it may take out as much as it likes
     * @throws RefusedLoad with the reason and what to do
     */
    public void check(StreamedDraft draft, Edition edition, boolean withdrawalsAllowed) {
        QuarkusTransaction.requiringNew().timeout(PortionWriter.MOST_SECONDS).run(() -> {
            editions.refusal(edition).ifPresent(reason -> {
                throw new RefusedLoad(reason
                        + ". Nothing was loaded. Bring this folder up to date; or, to go back to it on purpose, write a higher"
                        + " `generation` into its record.yaml.");
            });
            // What a first load has left that was cut off is no record yet.
            boolean anything = withdrawalsAllowed || loads.isFreshBegun();
            List<String> gone = anything ? List.of() : withdrawals.unexplained(draft);
            if (!gone.isEmpty()) {
                throw new RefusedLoad("These seeds would take out of the record, and give no reason for it:\n  "
                        + String.join("\n  ", gone)
                        + "\nNothing was loaded. See that no file is missing or cut off. An event is withdrawn by an entry under"
                        + " `withdrawn`, with its reason; to take out all of these, start once with"
                        + " dateline.seeds.allow-withdrawals=true (DATELINE_SEEDS_ALLOW_WITHDRAWALS). Another record needs a"
                        + " database of its own: the embedded one is data/ in the folder where the server starts, so remove that,"
                        + " or start elsewhere.");
            }
        });
    }
}
