package org.dateline.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Seeds that cannot be loaded, with every fault. Nothing was written. */
public class InvalidSeeds extends RuntimeException {
    private final transient List<SeedFault> faults;

    /**
     * @param folder the folder of seeds
     * @param faults at least one, in the order they are to be told
     */
    public InvalidSeeds(Path folder, List<SeedFault> faults) {
        super(faults.stream()
                .map(SeedFault::toString)
                .collect(Collectors.joining(
                        "\n  ",
                        String.format(
                                Locale.ROOT,
                                "The seeds in %s have %d %s; nothing was loaded:\n  ",
                                folder,
                                faults.size(),
                                faults.size() == 1 ? "fault" : "faults"),
                        "")));
        this.faults = List.copyOf(faults);
    }

    public List<SeedFault> faults() {
        return faults;
    }
}
