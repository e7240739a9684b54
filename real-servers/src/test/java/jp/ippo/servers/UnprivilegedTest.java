package jp.ippo.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnprivilegedTest {

    @TempDir
    Path directory;

    static Stream<Unprivileged> ways() {
        return Stream.of(Unprivileged.IN_A_NAME_SPACE, Unprivileged.AS_NOBODY);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void root_becomes_somebody_else_who_owns_the_private_files(Unprivileged way) throws Exception {
        assumeTrue(Unprivileged.weAreRoot() && way.works(), "not root, or this way is barred here");
        var data = Files.createDirectory(
                directory.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        way.own(data);
        var id = run(way, "id", "-u");
        assertThat(id).isNotEqualTo("0");
        assertThat(run(way, "stat", "-c", "%u", data.toString())).isEqualTo(id);
        assertThat(run(way, "touch", data.resolve("file").toString())).isEmpty();
        assertThat(data.resolve("file")).exists();
    }

    @Test
    void anybody_else_stays_who_he_is() throws Exception {
        assumeTrue(!Unprivileged.weAreRoot(), "root");
        assertThat(Unprivileged.here().command(List.of("id"))).containsExactly("id");
    }

    private static String run(Unprivileged way, String... command) throws Exception {
        var process = new ProcessBuilder(way.command(List.of(command)))
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
