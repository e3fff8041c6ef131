package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** When a change of a folder is one that should be loaded. */
class SeedWatchTest {
    @TempDir
    Path folder;

    private final AtomicInteger told = new AtomicInteger();
    private SeedWatch watch;

    @BeforeEach
    void watch() throws IOException {
        Files.createDirectory(folder.resolve("timelines"));
        write("actors.yaml", "a");
        watch = new SeedWatch(folder, told::incrementAndGet);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int look(int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
        return told.get();
    }

    @Test
    void whatWasThereIsNoChange() {
        assertThat(look(3)).isZero();
    }

    @Test
    void aSavedFileIsToldOnceItStandsStill() throws IOException {
        write("actors.yaml", "ab");
        assertThat(look(1)).isZero();
        write("actors.yaml", "abc");
        assertThat(look(1)).as("still being saved").isZero();
        assertThat(look(1)).isOne();
        assertThat(look(3)).isOne();
    }

    @Test
    void manyFilesAreOneChange() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("timelines/t" + i + ".yaml", "x");
            assertThat(look(1)).isZero();
        }
        assertThat(look(3)).isOne();
    }

    @Test
    void aFileThatIsGoneIsAChange() throws IOException {
        Files.delete(folder.resolve("actors.yaml"));
        assertThat(look(2)).isOne();
    }

    @Test
    void whatEditorsKeepBesideAFileIsNone() throws IOException {
        write(".actors.yaml.swp", "x");
        assertThat(look(3)).isZero();
    }

    @Test
    void aFolderMayComeLater() throws IOException {
        Path later = folder.resolve("later");
        SeedWatch waiting = new SeedWatch(later, told::incrementAndGet);
        waiting.look();
        Files.createDirectory(later);
        Files.writeString(later.resolve("actors.yaml"), "x");
        waiting.look();
        waiting.look();
        assertThat(told).hasValue(1);
    }

    @Test
    void whatTheLoaderPassesOverIsPassedOver() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        write(".git/index", "x");
        write("notes.txt", "x");
        assertThat(look(3)).isZero();
    }

    @Test
    void aLinkInACircleHidesNoChange() throws IOException {
        Files.createSymbolicLink(folder.resolve("timelines/circle"), Path.of(".."));
        int before = look(3);
        write("actors.yaml", "abc");
        assertThat(look(3)).isEqualTo(before + 1);
    }
}
