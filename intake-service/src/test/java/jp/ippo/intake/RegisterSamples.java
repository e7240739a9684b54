package jp.ippo.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.Affected;
import jp.ippo.events.ReportedFacts.DataItem;
import jp.ippo.events.ReportedFacts.Subject;
import jp.ippo.events.ReportingBody;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.Contractor;
import jp.ippo.intake.register.EntrustedData;
import jp.ippo.intake.register.Evidence;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.Subcontract;

/**
 * Contractors of published incidents (law/cases.md nos. 1, 4, 5 and 7). What no published page says is left out, which is
 * unknown.
 */
public final class RegisterSamples {

    public static final String CLERKS_DEPARTMENT = "福祉部 給付金担当課";

    public static final Keeper OFFICER = new Keeper("officer", Keeper.Scope.ALL, Keeper.Scope.ALL, Optional.empty());
    public static final Keeper CLERK = new Keeper(
            "clerk", Keeper.Scope.OWN_DEPARTMENT, Keeper.Scope.OWN_DEPARTMENT, Optional.of(CLERKS_DEPARTMENT));

    private RegisterSamples() {}

    public static Contractor named(String name) {
        return new Contractor(name, null, null, null, null);
    }

    /** 尼崎市 2022: 住民基本台帳 of all citizens at BIPROGY; the lower tier worked without the city's consent. */
    public static Contract amagasaki(UUID biprogy) {
        var data = new EntrustedData(
                newPart(),
                "全市民の住民基本台帳の情報（給付金事務）",
                Set.of(Subject.RESIDENTS),
                new Affected(460_517, 460_517, Affected.Unit.LIVING_PERSONS),
                Set.of(DataItem.NAME, DataItem.ADDRESS, DataItem.BIRTH_DATE, DataItem.SEX),
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                null);
        var lowerTier = new Subcontract(newPart(), null, null, null, null, null, Answer.NO, null, Evidence.NONE);
        return contract(
                biprogy,
                new ReportingBody("mayor", "尼崎市長", ReportingBody.Kind.EXECUTIVE),
                CLERKS_DEPARTMENT,
                "臨時特別給付金の支給事務",
                List.of(data),
                List.of(lowerTier));
    }

    /** 和歌山市 2024: 住民税通知 at イセトー, kept after the contract was over. */
    public static Contract wakayama(UUID iseto) {
        var data = new EntrustedData(
                newPart(),
                "住民税通知",
                Set.of(Subject.RESIDENTS),
                new Affected(151_421, 151_421, Affected.Unit.LIVING_PERSONS),
                Set.of(DataItem.NAME, DataItem.ADDRESS, DataItem.TAX_OR_INCOME, DataItem.OTHER),
                Answer.UNKNOWN,
                Answer.NO,
                null);
        return contract(
                iseto,
                new ReportingBody("mayor", "和歌山市長", ReportingBody.Kind.EXECUTIVE),
                "市民部 税務課",
                "住民税通知の印刷・封入",
                List.of(data),
                List.of());
    }

    /** 横須賀市選挙管理委員会 2024: 18 persons, at a sub-contractor of イセトー. */
    public static Contract yokosuka(UUID iseto) {
        var data = new EntrustedData(
                newPart(),
                "投票案内",
                Set.of(Subject.RESIDENTS),
                new Affected(18, 18, Affected.Unit.LIVING_PERSONS),
                Set.of(DataItem.NAME, DataItem.ADDRESS),
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                null);
        var photographed =
                new Subcontract(newPart(), null, null, null, null, null, Answer.UNKNOWN, null, Evidence.NONE);
        return contract(
                iseto,
                new ReportingBody("election", "横須賀市選挙管理委員会", ReportingBody.Kind.ELECTION_COMMISSION),
                "選挙管理委員会事務局",
                "投票案内の印刷・発送",
                List.of(data),
                List.of(photographed));
    }

    public static Contract contract(
            UUID contractor,
            ReportingBody body,
            String department,
            String subject,
            List<EntrustedData> data,
            List<Subcontract> subcontracts) {
        return new Contract(
                contractor,
                body,
                department,
                null,
                subject,
                null,
                new Contract.Days(null, null, null, null),
                new Contract.Work(null, null, null),
                null,
                null,
                data,
                subcontracts,
                List.of());
    }

    public static Contract running(Contract contract, LocalDate from, LocalDate until) {
        return new Contract(
                contract.contractorId(),
                contract.body(),
                contract.department(),
                contract.number(),
                contract.subject(),
                contract.owner(),
                new Contract.Days(from, until, null, null),
                contract.work(),
                contract.noticeWithinHours(),
                contract.confirming(),
                contract.data(),
                contract.subcontracts(),
                contract.clauses());
    }

    private static UUID newPart() {
        return UUID.randomUUID();
    }
}
