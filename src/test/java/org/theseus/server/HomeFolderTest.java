package org.theseus.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.model.TheseusException;
import org.theseus.model.TheseusException.Kind;

/** What is refused before any process is started, and in which words. */
class HomeFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aNewHomeIsForItsOwnerOnlyAndCarriesItsLayout() throws IOException {
        Path home = folder.resolve("deep/home");
        HomeFolder.open(home);
        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("layout-version"))).isEqualTo("rw-------");
        assertThat(home.resolve("layout-version")).hasContent("1\n");
        assertThat(HomeFolder.open(home).cases()).isEmpty();
    }

    @Test
    void aHomeOfALaterLayoutIsRefused() throws IOException {
        Files.writeString(folder.resolve("layout-version"), "2\n");
        refused(this::open, "layout version '2'", "newer theseus");
        assertThat(folder).isDirectoryNotContaining("glob:**cases");
    }

    @Test
    void aHomeOfSomebodyElseIsRefused() throws IOException {
        assumeThat(Files.getOwner(Path.of("/proc/self"), LinkOption.NOFOLLOW_LINKS)
                        .getName())
                .as("only root can give a folder away")
                .isEqualTo("root");
        Files.setOwner(
                folder, FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        refused(this::open, "belongs to nobody, not to root", "--home");
    }

    @Test
    void missingJarsAreNamedWithTheWayToGetThem() {
        Path nowhere = folder.resolve("no/lib");
        refused(
                () -> CaseServer.open(
                        folder, "default", TestServer.options().withLibrary(nowhere), ProgressListener.SILENT),
                nowhere.toString(),
                "mvn package");
        assertThat(CaseServer.status(folder))
                .extracting(ServerStatus::state, ServerStatus::commands)
                .containsExactly(tuple(ServerStatus.State.STOPPED, 0));
    }

    @Test
    void aDiskWithoutSpaceIsNamedBeforeAServerIsStarted() {
        refused(
                () -> CaseServer.open(
                        folder,
                        "default",
                        TestServer.options().withMinFreeBytes(Long.MAX_VALUE),
                        ProgressListener.SILENT),
                "MB are free on the disk of " + folder,
                "--home");
    }

    @Test
    void aHomeThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        refused(() -> CaseServer.ensureRunning(file, "default", TestServer.options(), step -> {}), "file", "--home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "a/b", "-x", "a b", "ü", "x\n"})
    void aNameThatIsNoFolderIsNoCase(String name) {
        assertThatThrownBy(() -> CaseServer.open(folder, name, TestServer.options(), ProgressListener.SILENT))
                .isInstanceOfSatisfying(
                        TheseusException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE));
    }

    @Test
    void aHomeThatDoesNotExistHasNoServersAndIsNotCreated() {
        Path none = folder.resolve("none");
        assertThat(CaseServer.status(none)).isEmpty();
        assertThat(CaseServer.stopAll(none)).isEmpty();
        assertThat(CaseServer.stop(none, "default")).isFalse();
        assertThat(none).doesNotExist();
    }

    private void open() {
        CaseServer.open(folder, "default", TestServer.options(), ProgressListener.SILENT);
    }

    private static void refused(ThrowingCallable action, String inMessage, String inAdvice) {
        assertThatThrownBy(action).isInstanceOfSatisfying(TheseusException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.STORE);
            assertThat(e).hasMessageContaining(inMessage);
            assertThat(e.advice()).contains(inAdvice);
        });
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
