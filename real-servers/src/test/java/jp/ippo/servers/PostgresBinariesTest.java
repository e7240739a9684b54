package jp.ippo.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PostgresBinariesTest {

    @TempDir
    Path shelf;

    @Test
    void they_are_unpacked_once_and_again_when_a_sweep_took_one_away() throws Exception {
        var home = PostgresBinaries.home(shelf);
        var unpacked = Files.getLastModifiedTime(home.resolve(".files"));
        assertThat(home.resolve("share")).isDirectory();

        assertThat(PostgresBinaries.home(shelf)).isEqualTo(home);
        assertThat(Files.getLastModifiedTime(home.resolve(".files"))).isEqualTo(unpacked);

        var swept = home.resolve("share/postgresql/timezone/Asia/Tokyo");
        Files.delete(swept);
        PostgresBinaries.home(shelf);
        assertThat(swept).exists();
    }
}
