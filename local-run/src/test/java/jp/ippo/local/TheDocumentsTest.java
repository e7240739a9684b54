package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name must exist: tests, files, Maven profiles. */
class TheDocumentsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");
    private static final Pattern LINK = Pattern.compile("]\\((?!http|#)([^)#]+)\\)");
    private static final Pattern PROFILE = Pattern.compile("-P([a-z]+)");

    @Test
    void every_test_that_a_document_names_exists() throws IOException {
        var tests = files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();

        assertThat(named(TEST)).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(tests)
                .contains(name));
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        for (var document : files(".md")) {
            for (var link : matches(LINK, document)) {
                assertThat(document.resolveSibling(link))
                        .as("%s in %s", link, document)
                        .exists();
            }
        }
    }

    @Test
    void every_profile_that_a_document_names_exists() throws IOException {
        var poms = new StringBuilder();
        for (var pom : files("pom.xml")) poms.append(Files.readString(pom));

        assertThat(named(PROFILE)).isNotEmpty().allSatisfy(profile -> assertThat(poms)
                .contains("<id>" + profile + "</id>"));
    }

    private static List<String> named(Pattern pattern) throws IOException {
        var all = new ArrayList<String>();
        for (var document : files(".md")) all.addAll(matches(pattern, document));
        return all;
    }

    private static List<String> matches(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT, 12)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().contains("/."))
                    .toList();
        }
    }
}
