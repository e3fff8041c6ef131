package org.dateline.seed;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands in a folder of seeds: the files that may be read, and what is in the place of one and may not. Nothing is opened:
 * a pipe would be waited for, a device never ends, and a link may lead to what is nobody's business.
 *
 * @param names of the files, relative to the folder, in order
 * @param faults one for each thing that may not be read
 */
record SeedListing(List<String> names, List<SeedFault> faults) {
    private static final Pattern SEED = Pattern.compile(
            "\\.(ya?ml|ndjson)$|^timelines/[^/]+\\.(csv|tsv|xlsx?|xls[mb]|ods|json)$", Pattern.CASE_INSENSITIVE);
    private static final String TIMELINES = "timelines";
    private static final int DEEPEST = 3;

    private static final String UNREADABLE = "the file cannot be read from disk";

    /** @throws UnusableSeeds when nothing can be listed at all */
    static SeedListing of(Path folder) {
        try {
            Walk walk = new Walk(folder);
            // Links within the folder are followed: that is how it may be published.
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, walk);
            Collections.sort(walk.names);
            return new SeedListing(walk.names, walk.faults);
        } catch (IOException unreadable) {
            throw new UnusableSeeds(folder, "it cannot be read from disk", remedy(unreadable), unreadable);
        }
    }

    /** Why something cannot be read. */
    static String reason(IOException failure) {
        return failure instanceof FileSystemLoopException ? "this link leads back to where it stands" : UNREADABLE;
    }

    /** What can be done about that. */
    static String remedy(IOException failure) {
        if (failure instanceof FileSystemLoopException) {
            return "Take it out";
        }
        return failure instanceof AccessDeniedException
                ? "Let the user that runs this read it"
                : "The system says: " + failure.getClass().getSimpleName();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Path real;
        private final List<String> names = new ArrayList<>();
        private final List<SeedFault> faults = new ArrayList<>();

        private Walk(Path folder) throws IOException {
            this.folder = folder;
            this.real = folder.toRealPath();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
            String name = name(path);
            if (name.isEmpty()) {
                return FileVisitResult.CONTINUE;
            }
            // Those of tools: the settings of a repository, an editor's copies.
            if (isHidden(name)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (leadsOut(path)) {
                return refuse(name, "this link leads out of the folder", "Put what it leads to in its place");
            }
            return SEED.matcher(name).find()
                    ? refuse(name, "a folder stands where a file belongs", "Give it another name")
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            String name = name(path);
            if (name.equals(TIMELINES) && !attributes.isDirectory()) {
                refuse(name, "a file stands where a folder belongs", "Timelines are files in a folder of this name");
            }
            if (isHidden(name)
                    || attributes.isDirectory()
                    || !SEED.matcher(name).find()) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                return refuse(name, UNREADABLE, "The link leads nowhere");
            }
            if (leadsOut(path)) {
                return refuse(name, "this link leads out of the folder", "Put what it leads to in its place");
            }
            if (!attributes.isRegularFile()) {
                return refuse(name, "this is no file, but a pipe, a socket or a device", "Put a file in its place");
            }
            names.add(name);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            String name = name(path);
            if (name.isEmpty()) {
                throw failure;
            }
            // Seeds stand in the folder itself and in that of timelines; any other may be nobody's business.
            boolean holdsNone =
                    Files.isDirectory(path) && !name.equals(TIMELINES) && !(failure instanceof FileSystemLoopException);
            return isHidden(name) || holdsNone
                    ? FileVisitResult.CONTINUE
                    : refuse(name, reason(failure), remedy(failure));
        }

        private boolean leadsOut(Path path) throws IOException {
            return !path.toRealPath().startsWith(real);
        }

        private static boolean isHidden(String name) {
            return ("/" + name).contains("/.");
        }

        private String name(Path path) {
            return folder.relativize(path).toString().replace('\\', '/');
        }

        private FileVisitResult refuse(String name, String reason, String remedy) {
            faults.add(new SeedFault(name, 1, 1, null, reason, remedy));
            return FileVisitResult.SKIP_SUBTREE;
        }
    }
}
