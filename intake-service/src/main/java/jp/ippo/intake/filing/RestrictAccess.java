package jp.ippo.intake.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import jp.ippo.door.KnownAccounts;
import jp.ippo.door.Refused;
import jp.ippo.door.Role;
import jp.ippo.events.Access;
import jp.ippo.intake.incident.Incident;
import jp.ippo.intake.incident.Incidents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 閲覧制限: a privacy officer decides who may see an incident, and why. */
@Component
public class RestrictAccess {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;

    private final Incidents incidents;
    private final KnownAccounts known;
    private final Clock clock;

    RestrictAccess(Incidents incidents, KnownAccounts known, Clock clock) {
        this.incidents = incidents;
        this.known = known;
        this.clock = clock;
    }

    /**
     * From now on only these accounts see it; whoever decides is always among them.
     *
     * @throws Refused 404 for an incident that is not theirs, 422 without a reason or with a name that can be none
     */
    @Transactional
    public Incident restrict(UUID id, Collection<String> accounts, @Nullable String reason, Reporter by) {
        var problems = new Problems();
        var names = new LinkedHashSet<String>();
        names.add(by.account());
        accounts.stream().map(known::spelt).filter(name -> !name.isBlank()).forEach(names::add);
        problems.addIf(names.size() > MOST, "accounts", MOST + "人までです。", "At most " + MOST + " people.");
        for (var name : names)
            problems.addIf(
                    name.length() > LONGEST_NAME || !name.codePoints().allMatch(RestrictAccess::isWritable),
                    "accounts",
                    "アカウント名ではないものがあります。",
                    "Something here is no name of an account.");
        return decide(id, true, List.copyOf(names), reason, by, problems);
    }

    /** 解除: everybody sees it again whose role and department allow. */
    @Transactional
    public Incident lift(UUID id, @Nullable String reason, Reporter by) {
        return decide(id, false, List.of(), reason, by, new Problems());
    }

    /** What somebody should know about the people who are named. */
    public Warnings warnings(Access access) {
        var unknown =
                access.accounts().stream().filter(name -> !known.isLocal(name)).toList();
        // A person of the issuer may be an approver; nobody here knows before they come.
        boolean nobodyApproves =
                access.restricted() && access.accounts().stream().noneMatch(name -> known.is(name, Role.APPROVER));
        return new Warnings(unknown, nobodyApproves);
    }

    private Incident decide(
            UUID id,
            boolean restricted,
            List<String> accounts,
            @Nullable String given,
            Reporter by,
            Problems problems) {
        var current = incidents
                .lock(id)
                .filter(by::sees)
                .orElseThrow(() -> Refused.notFound("この事案はありません。 / There is no such incident."))
                .current();
        var reason = given == null ? "" : given.strip();
        problems.addIf(reason.isEmpty(), "reason", "理由は必須です。", "Say why.");
        Texts.checkReason("reason", reason, problems);
        problems.refuseIfAny();
        var before = current.reported().access();
        var decided = new Access(before == null ? 1 : before.number() + 1, restricted, accounts, false);
        incidents.decide(current, decided, by.account(), reason, now());
        return incidents.find(id).orElseThrow();
    }

    /** Half a character (an unpaired surrogate) could not even be stored. */
    private static boolean isWritable(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * @param unknown named, and no account of this service: a person of the issuer, or misspelt
     * @param nobodyApproves none of the local accounts named is an approver
     */
    public record Warnings(List<String> unknown, boolean nobodyApproves) {}
}
