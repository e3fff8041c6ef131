package org.dateline.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.record.LoadProgress;
import org.dateline.record.TakenIds;

/**
 * A folder of seeds without the rows of its sheets in which something is wrong. Whatever refers to such a row goes with it. What
 * is wrong with a whole sheet, or in a file that is none, is no less a fault than otherwise.
 *
 * @param folder what could be read
 * @param leftOut what is wrong with the rows that were left out, in the order of the files; empty where all is right
 */
record PartialSeeds(SeedFolder folder, List<SeedFault> leftOut) {
    /** Rows that refer to rows that refer to rows; a longer chain is no mistake of typing. */
    private static final int MOST_PASSES = 20;

    /**
     * Reads and checks a folder.
     *
     * @return empty when the folder does not exist or holds no seeds at all
     * @throws InvalidSeeds with every fault, when something else than rows is wrong, or nothing else is left
     */
    static Optional<PartialSeeds> open(Path folder, TakenIds taken, LoadProgress progress) {
        Set<String> rows = new HashSet<>();
        List<SeedFault> leftOut = new ArrayList<>();
        for (int pass = 1; ; pass++) {
            try {
                return SeedFolder.open(folder, taken, progress, Set.copyOf(rows))
                        .map(opened -> new PartialSeeds(
                                opened, leftOut.stream().distinct().sorted().toList()));
            } catch (InvalidSeeds invalid) {
                Set<String> wrong = invalid.faults().stream()
                        .map(SeedFault::row)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
                boolean others =
                        invalid.faults().stream().anyMatch(fault -> fault.row().isEmpty());
                if (others || !rows.addAll(wrong) || pass == MOST_PASSES) {
                    throw leftOut.isEmpty()
                            ? invalid
                            : new InvalidSeeds(
                                    folder,
                                    Stream.of(leftOut, invalid.faults())
                                            .flatMap(List::stream)
                                            .distinct()
                                            .sorted()
                                            .toList());
                }
                leftOut.addAll(invalid.faults());
            }
        }
    }

    /** What was left out and what was read otherwise than it stands there, in sentences. */
    List<String> notes() {
        return Stream.concat(
                        leftOut.isEmpty()
                                ? Stream.of()
                                : Stream.of("Rows were left out, since dateline.seeds.partial is set:"),
                        Stream.concat(leftOut.stream().map(fault -> "  " + fault), folder.notes().stream()))
                .toList();
    }
}
