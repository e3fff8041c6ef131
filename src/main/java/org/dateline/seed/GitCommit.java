package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The commit of git that the files of a folder were checked out from, read from what git keeps in plain text. */
final class GitCommit {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final String LINK = "gitdir: ";
    private static final String BRANCH = "ref: ";

    private GitCommit() {}

    /** Empty where the folder is in no working tree, or nothing was committed there. */
    static Optional<String> of(Path folder) {
        try {
            for (Path each = folder.toRealPath(); each != null; each = each.getParent()) {
                Path git = each.resolve(".git");
                if (Files.isDirectory(git)) {
                    return head(git);
                }
                if (Files.isRegularFile(git)) {
                    String link = Files.readString(git).strip();
                    return link.startsWith(LINK) ? head(each.resolve(link.substring(LINK.length()))) : Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // Who cannot say where the files come from loads them all the same.
        }
        return Optional.empty();
    }

    private static Optional<String> head(Path git) throws IOException {
        String head = Files.readString(git.resolve("HEAD")).strip();
        if (!head.startsWith(BRANCH)) {
            return id(head);
        }
        String branch = head.substring(BRANCH.length());
        Path shared = git.resolve("commondir");
        Path common =
                Files.exists(shared) ? git.resolve(Files.readString(shared).strip()) : git;
        for (Path place : List.of(git, common)) {
            if (Files.isRegularFile(place.resolve(branch))) {
                return id(Files.readString(place.resolve(branch)).strip());
            }
        }
        Path packed = common.resolve("packed-refs");
        return Files.exists(packed)
                ? Files.readAllLines(packed).stream()
                        .filter(line -> line.endsWith(" " + branch))
                        .findFirst()
                        .flatMap(line -> id(line.substring(0, line.indexOf(' '))))
                : Optional.empty();
    }

    /** A text that is the id of a commit; empty when it is not. */
    static Optional<String> id(String text) {
        return Optional.of(text).filter(given -> ID.matcher(given).matches());
    }
}
