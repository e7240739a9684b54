package jp.ippo.notification.desk.letters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.channels.Standing;
import jp.ippo.notification.channels.Standings;
import jp.ippo.notification.letters.LetterBatch;
import jp.ippo.notification.letters.Letters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the people of a case stand over all ways, and its letters, for programs. Nobody's name goes out here. */
@RestController
class LettersApi {

    private final CaseFiles cases;
    private final Standings standings;
    private final Letters letters;

    LettersApi(CaseFiles cases, Standings standings, Letters letters) {
        this.cases = cases;
        this.standings = standings;
        this.letters = letters;
    }

    /**
     * @param total of the lists; the parts sum to it
     * @param finished everybody has come to an end
     */
    record HowFar(int total, int open, boolean finished, Map<Standing, Integer> people, List<LetterBatch> batches) {}

    @GetMapping("/api/cases/{id}/letters")
    HowFar standing(@PathVariable UUID id) {
        cases.get(id);
        var tally = standings.of(id);
        return new HowFar(tally.total(), tally.open(), tally.isFinished(), tally.parts(), letters.of(id));
    }
}
