package jp.ippo.notification.texts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.door.FieldProblem;
import jp.ippo.door.Refused;
import jp.ippo.notification.cases.CaseFiles;
import jp.ippo.notification.publication.PlannedPublications;
import jp.ippo.notification.texts.TextVersion.Approval;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts of each case: written from the facts, edited in new versions, approved by a second person. */
@Component
public class Texts {

    private static final int LONGEST = 10_000;

    private final CaseFiles cases;
    private final FactBases bases;
    private final TextVersions versions;
    private final WrittenElsewhere elsewhere;
    private final PlannedPublications plans;
    private final Vocabulary words;
    private final Clock clock;

    Texts(
            CaseFiles cases,
            FactBases bases,
            TextVersions versions,
            WrittenElsewhere elsewhere,
            PlannedPublications plans,
            Vocabulary words,
            Clock clock) {
        this.cases = cases;
        this.bases = bases;
        this.versions = versions;
        this.elsewhere = elsewhere;
        this.plans = plans;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A new version from the facts as they are now.
     *
     * @throws Refused 409 while no report was heard
     */
    @Transactional
    public TextVersion draft(UUID incidentId, TextKind kind, String by) {
        cases.lock(incidentId);
        var base = base(incidentId);
        var publication = PublicationInWords.say(
                words, cases.get(incidentId).gate(), plans.of(incidentId).orElse(null));
        return keep(incidentId, kind, new Drafting(words).draft(kind, base, publication), base, by);
    }

    /**
     * A new version as edited.
     *
     * @param edited the version that was open in the form; somebody may have written another meanwhile
     * @throws Refused 412 when another version came meanwhile, 422 naming each part that cannot be so
     */
    @Transactional
    public TextVersion edit(UUID incidentId, TextKind kind, int edited, Map<Part, String> parts, String by) {
        cases.lock(incidentId);
        int newest = versions.newest(incidentId, kind).map(TextVersion::version).orElse(0);
        if (newest != edited)
            throw Refused.changedMeanwhile("別の版（第" + newest + "版）が保存されています。開き直してください。" + " / Version " + newest
                    + " was saved meanwhile. Open it again.");
        return keep(incidentId, kind, checked(kind, parts), base(incidentId), by);
    }

    /**
     * The second person's yes to exactly this text.
     *
     * @param digest of the text that was read
     * @param despite why, when it disagrees with the facts or another text
     * @throws Refused 403 for its writer, 409 when another version is the newest, it has gaps or is approved, 422 when it
     *     disagrees and no reason is given
     */
    @Transactional
    public TextVersion approve(
            UUID incidentId, TextKind kind, @Nullable String digest, @Nullable String despite, String by) {
        cases.lock(incidentId);
        var text = newest(incidentId, kind)
                .orElseThrow(() -> Refused.conflict("承認する文案がまだありません。 / There is no text to approve yet."));
        if (!text.digest().equals(digest))
            throw Refused.conflict("最新版（第" + text.version() + "版）ではありません。読み直してください。"
                    + " / This is not the newest version (" + text.version() + "). Read it again.");
        if (text.writtenBy().equals(by))
            throw Refused.forbidden("書いた本人は承認できません。 / You wrote this text; another person must approve it.");
        if (text.approval() != null) throw Refused.conflict("すでに承認されています。 / It is approved already.");
        if (text.hasGaps())
            throw Refused.conflict("【要記入】が残っています。 / There are still parts that only a person can write (【要記入】).");
        var said = Written.clean(despite);
        boolean disagrees = disagreements(incidentId).stream()
                .anyMatch(one -> one.found().place().source() == kind.source());
        if (disagrees && said.isEmpty())
            throw Refused.field(
                    "despite",
                    "食い違いがあります。それでも承認する理由を書いてください。 / It disagrees with the facts or another text: say why it is approved all the same.");
        if (said.length() > LONGEST) throw Refused.field("despite", "長すぎます。 / Too long.");
        versions.approve(
                incidentId,
                text,
                new Approval(by, clock.instant().truncatedTo(ChronoUnit.MICROS), disagrees ? said : null));
        return newest(incidentId, kind).orElseThrow();
    }

    public Optional<TextVersion> newest(UUID incidentId, TextKind kind) {
        return versions.newest(incidentId, kind);
    }

    /** Newest first. */
    public List<TextVersion> versions(UUID incidentId, TextKind kind) {
        return versions.of(incidentId, kind);
    }

    /** @throws Refused 404 when there is no such version */
    public TextVersion version(UUID incidentId, TextKind kind, @Nullable Integer version) {
        return versions.of(incidentId, kind).stream()
                .filter(text -> version == null || text.version() == version)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("この版はありません。 / There is no such version."));
    }

    /** Everything in the newest texts, the report to the PPC, the mailing and the department's words that does not agree. */
    public List<Disagreement> disagreements(UUID incidentId) {
        var base = bases.of(incidentId).orElse(null);
        if (base == null) return List.of();
        var passages = new ArrayList<Passage>(DepartmentsWords.of(base));
        for (var kind : TextKind.values()) newest(incidentId, kind).ifPresent(text -> passages.addAll(text.passages()));
        passages.addAll(elsewhere.of(incidentId));
        return new ConsistencyCheck(words).check(base, passages);
    }

    private TextVersion keep(UUID incidentId, TextKind kind, Map<Part, String> parts, FactBase base, String by) {
        int version = newest(incidentId, kind).map(TextVersion::version).orElse(0) + 1;
        var stored = versions.stored(parts);
        var text = new TextVersion(
                kind,
                version,
                parts,
                TextVersion.digest(kind, version, stored),
                base.basis(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        versions.add(incidentId, text, stored);
        return text;
    }

    private static Map<Part, String> checked(TextKind kind, Map<Part, String> given) {
        var problems = new ArrayList<FieldProblem>();
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : kind.parts()) {
            var text = Written.clean(given.get(part));
            parts.put(part, text);
            if (text.isEmpty() && kind.required().contains(part))
                problems.add(new FieldProblem(
                        part.name(),
                        kind == TextKind.INDIVIDUAL_NOTICE
                                ? "必須です（施行規則第45条）。 / Required (Rule 45)."
                                : "入力してください。 / Fill this in."));
            if (text.length() > LONGEST)
                problems.add(new FieldProblem(part.name(), "10000字以内で書いてください。 / At most 10000 characters."));
            if (!Written.isVisible(text))
                problems.add(
                        new FieldProblem(part.name(), "表示できない文字があります。 / Contains characters that cannot be shown."));
        }
        if (!problems.isEmpty()) throw Refused.fields(problems);
        return parts;
    }

    private FactBase base(UUID incidentId) {
        return bases.of(incidentId)
                .orElseThrow(() -> Refused.conflict(
                        "部署からの報告がまだないため、文案を作れません。 / No report was heard yet, so there are no facts to write from."));
    }
}
