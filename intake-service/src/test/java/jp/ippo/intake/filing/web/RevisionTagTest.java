package jp.ippo.intake.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionTagTest {

    @ParameterizedTest(name = "If-Match: {0} allows revision 3: {1}")
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "             | true",
                "*            | true",
                "\"3\"        | true",
                "\"1\", \"3\" | true",
                "\"2\"        | false",
                "3            | false",
                "W/\"3\"      | false",
                "\"33\"       | false"
            })
    void a_revision_is_meant_or_not(String ifMatch, boolean allowed) {
        assertThat(RevisionTag.allows(ifMatch, 3)).isEqualTo(allowed);
    }
}
