package jp.ippo.notification.desk.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.notification.texts.Disagreement;
import jp.ippo.notification.texts.TextKind;
import jp.ippo.notification.texts.TextVersion;
import jp.ippo.notification.texts.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 文案, for programs to read. */
@RestController
class TextsApi {

    private final Texts texts;

    TextsApi(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/api/cases/{incidentId}/texts")
    Answer texts(@PathVariable UUID incidentId) {
        var disagreements = texts.disagreements(incidentId);
        return new Answer(
                Arrays.stream(TextKind.values())
                        .map(kind -> texts.newest(incidentId, kind))
                        .flatMap(Optional::stream)
                        .toList(),
                disagreements);
    }

    /** The newest version of each text, and where they disagree. */
    record Answer(List<TextVersion> texts, List<Disagreement> disagreements) {}
}
