package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reference leads to a text, every text named in a comment exists: strings that no test walks rot. */
class LawTextTest {

    private static final Pattern NAMED_IN_COMMENT =
            Pattern.compile("Text:\\s+(?:\\*\\s+)?([a-z0-9-]+\\.ja\\.md)(?:#([a-z0-9-]+))?");

    @Test
    void every_finding_quotes_its_law() {
        var references = everyKindOfBody()
                .flatMap(judgement -> judgement.findings().stream())
                .map(Finding::reference)
                .distinct()
                .toList();

        assertThat(references).hasSizeGreaterThan(25).allSatisfy(reference -> {
            assertThat(LawText.of(reference)).isNotBlank();
            assertThat(reference.source()).startsWith("https://");
        });
    }

    @Test
    void item_3_is_quoted_in_the_wording_of_its_day() {
        var before = Courtroom.finding(Courtroom.judge(facts().knownOn("2024-03-31")), "RULE43-3");
        var after = Courtroom.finding(Courtroom.judge(facts().knownOn("2024-04-01")), "RULE43-3");

        assertThat(LawText.of(before.reference())).doesNotContain("に対する行為");
        assertThat(LawText.of(after.reference())).contains("に対する行為", "取得しようとしている個人情報");
        assertThat(LawText.of(
                        Courtroom.finding(Courtroom.judge(facts()), "RULE43-4").reference()))
                .startsWith("「保有個人情報に係る本人の数が100人を超える")
                .doesNotContain("条例要配慮");
    }

    @Test
    void every_text_named_beside_the_code_exists() throws Exception {
        var sources = Path.of("src/main/java/jp/ippo/assessment/law");
        try (var files = Files.list(sources)) {
            var named = files.map(LawTextTest::read)
                    .flatMap(source -> NAMED_IN_COMMENT.matcher(source).results())
                    .toList();

            assertThat(named).hasSizeGreaterThan(15).allSatisfy(match -> {
                var text = Path.of("src/main/resources/jp/ippo/assessment/law", match.group(1));
                assertThat(text).exists();
                if (match.group(2) != null) {
                    assertThat(read(text)).contains("\n## " + match.group(2) + "\n");
                }
            });
        }
    }

    @Test
    void a_text_that_is_missing_is_an_error() {
        assertThatThrownBy(() -> LawText.of(new LegalReference("", "", "", "rule43.ja.md#item-6")))
                .hasMessageContaining("item-6");
        assertThatThrownBy(() -> LawText.of(new LegalReference("", "", "", "rule99.ja.md#item-1")))
                .hasMessageContaining("rule99");
    }

    private static Stream<Judgement> everyKindOfBody() {
        return Arrays.stream(BodyKind.values())
                .flatMap(kind -> Stream.of("2023-06-01", "2026-06-22").map(day -> {
                    var incident = facts().body(kind).knownOn(day);
                    incident.myNumber = MyNumber.UNKNOWN;
                    incident.cause = Cause.UNAUTHORISED_ACCESS;
                    incident.discoveredAt = FactsBuilder.at(java.time.LocalDate.of(2023, 5, 1));
                    incident.contractorNoticeAt = incident.discoveredAt;
                    incident.happenings = List.of(new Happening(Happening.Kind.LEAK, Happening.Certainty.POSSIBLE));
                    return Courtroom.judge(incident);
                }));
    }

    private static String read(Path path) {
        try {
            return Objects.requireNonNull(Files.readString(path));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
