package org.dateline.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Seeds that cannot be loaded, with every fault. Nothing was written. */
public class BrokenSeeds extends RuntimeException {
    private final transient List<Fault> faults;

    /**
     * @param folder the folder of seeds
     * @param faults at least one, in the order they are to be told
     */
    public BrokenSeeds(Path folder, List<Fault> faults) {
        super(faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining(
                        "\n  ",
                        "The seeds in %s have %d %s; nothing was loaded:\n  "
                                .formatted(folder, faults.size(), faults.size() == 1 ? "fault" : "faults"),
                        "")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
