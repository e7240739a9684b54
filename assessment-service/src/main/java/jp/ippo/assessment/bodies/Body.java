package jp.ippo.assessment.bodies;

import java.time.LocalDate;
import java.util.List;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportingBody;
import org.jspecify.annotations.Nullable;

/**
 * One version of a reporting body.
 *
 * @param ordinance what the ordinance that applies to this body says about 条例要配慮個人情報 (法60条5項)
 * @param contact 事務連絡者: office, telephone, mail
 * @param officers who is told and who approves
 * @param validFrom the version counts for incidents known on this day or later
 */
public record Body(
        String code,
        int version,
        String name,
        ReportingBody.Kind kind,
        Ordinance ordinance,
        @Nullable String contact,
        List<Officer> officers,
        LocalDate validFrom,
        String reason,
        String recordedBy) {

    /**
     * @param defines whether it defines any; unknown asks a person each time
     * @param items what it defines, in its own words
     */
    public record Ordinance(Answer defines, @Nullable String name, List<String> items) {}

    /** A post, not a person: {@code 総括保護管理者}, {@code 統括情報セキュリティ責任者}, {@code CISO} … */
    public record Officer(String post, @Nullable String mail) {}
}
