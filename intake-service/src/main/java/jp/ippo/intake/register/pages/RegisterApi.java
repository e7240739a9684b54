package jp.ippo.intake.register.pages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import jp.ippo.door.Refused;
import jp.ippo.door.SignedIn;
import jp.ippo.intake.register.Confirmation;
import jp.ippo.intake.register.Contract;
import jp.ippo.intake.register.ContractList;
import jp.ippo.intake.register.Contractor;
import jp.ippo.intake.register.Contractors;
import jp.ippo.intake.register.Gaps;
import jp.ippo.intake.register.KeepConfirmations;
import jp.ippo.intake.register.KeepContractors;
import jp.ippo.intake.register.KeepContracts;
import jp.ippo.intake.register.Keeper;
import jp.ippo.intake.register.ReadRegister;
import jp.ippo.intake.register.Version;
import jp.ippo.intake.register.telling.Due;
import jp.ippo.intake.register.telling.DueDates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/register}: an entry is always given and taken whole, with everything unknown said to be unknown. */
@RestController
@RequestMapping("/api/register")
@Tag(name = "Register of contractors", description = "委託先台帳")
class RegisterApi {

    static final int PAGE_LIMIT = 100;

    private final Desk desk;
    private final ReadRegister register;
    private final KeepContractors contractors;
    private final KeepContracts contracts;
    private final KeepConfirmations confirmations;
    private final ContractList list;
    private final Gaps gaps;
    private final DueDates dates;

    RegisterApi(
            Desk desk,
            ReadRegister register,
            KeepContractors contractors,
            KeepContracts contracts,
            KeepConfirmations confirmations,
            ContractList list,
            Gaps gaps,
            DueDates dates) {
        this.desk = desk;
        this.register = register;
        this.contractors = contractors;
        this.contracts = contracts;
        this.confirmations = confirmations;
        this.list = list;
        this.gaps = gaps;
        this.dates = dates;
    }

    @GetMapping("/contractors")
    @Operation(summary = "All contractors by name", description = "委託先の一覧")
    List<Contractors.Named> contractors() {
        return register.contractors();
    }

    @PostMapping("/contractors")
    @Operation(summary = "Registers a contractor", description = "委託先を登録します。同じ名称の会社は登録できません。")
    ResponseEntity<Version<Contractor>> addContractor(
            @RequestBody Contractor contractor, @AuthenticationPrincipal SignedIn person) {
        return created("contractors", contractors.add(contractor, Keeper.from(person)));
    }

    @GetMapping("/contractors/{id}")
    ResponseEntity<Version<Contractor>> contractor(@PathVariable UUID id) {
        return answer(desk.contractor(id));
    }

    @PutMapping("/contractors/{id}")
    @Operation(summary = "Changes a contractor as a new version", description = "委託先の新しい版を追加します。")
    ResponseEntity<Version<Contractor>> changeContractor(
            @PathVariable UUID id,
            @RequestBody Contractor contractor,
            @RequestParam(required = false) @Nullable String note,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        return answer(contractors.change(id, contractor, note, Keeper.from(person), matches(ifMatch)));
    }

    @GetMapping("/contractors/{id}/versions")
    List<Version<Contractor>> contractorVersions(@PathVariable UUID id) {
        return register.history(desk.contractor(id).id(), Contractor.class);
    }

    @GetMapping("/contracts")
    @Operation(
            summary = "Contracts the account may see, the one registered last first, page by page",
            description = "契約の一覧。続きは before に最後の番号を付けて呼びます。")
    List<ContractList.Line> contracts(
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "ALL") ContractList.State state,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal SignedIn person) {
        var wish = new ContractList.Wish(Keeper.from(person).seesOnly(), Optional.ofNullable(body), words, state);
        return list.find(wish, Optional.ofNullable(before), desk.today(), limited(limit));
    }

    @PostMapping("/contracts")
    @Operation(
            summary = "Registers a contract; clauses that are left out are unknown",
            description = "契約を登録します。書かれていない条項は「不明」です。部分（データ、再委託）の id は省略できます。")
    ResponseEntity<Version<Contract>> addContract(
            @RequestBody Contract contract,
            @RequestParam(required = false) @Nullable String note,
            @AuthenticationPrincipal SignedIn person) {
        return created("contracts", contracts.add(contract, note, Keeper.from(person)));
    }

    @GetMapping("/contracts/{id}")
    ResponseEntity<Version<Contract>> contract(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return answer(desk.contract(id, person));
    }

    @PutMapping("/contracts/{id}")
    @Operation(summary = "Changes a contract as a new version", description = "契約の新しい版を追加します。以前の版は残ります。")
    ResponseEntity<Version<Contract>> changeContract(
            @PathVariable UUID id,
            @RequestBody Contract contract,
            @RequestParam(required = false) @Nullable String note,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        return answer(contracts.change(id, before -> contract, note, Keeper.from(person), matches(ifMatch)));
    }

    @GetMapping("/contracts/{id}/versions")
    List<Version<Contract>> contractVersions(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return register.history(desk.contract(id, person).id(), Contract.class);
    }

    @GetMapping("/contracts/{id}/confirmations")
    List<Version<Confirmation>> confirmationsOf(@PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return register.confirmationsOf(desk.contract(id, person).id());
    }

    @PostMapping("/confirmations")
    @Operation(
            summary = "Records a periodic confirmation and tells its result",
            description = "定期確認を記録します。結果は統括情報セキュリティ責任者へ、重要度に応じて CISO へ知らせます。")
    ResponseEntity<Version<Confirmation>> confirm(
            @RequestBody Confirmation found, @AuthenticationPrincipal SignedIn person) {
        return created("confirmations", confirmations.add(found, Keeper.from(person)));
    }

    @GetMapping("/confirmations/{id}")
    ResponseEntity<Version<Confirmation>> confirmation(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn person) {
        return answer(desk.confirmation(id, person));
    }

    @PutMapping("/confirmations/{id}")
    ResponseEntity<Version<Confirmation>> changeConfirmation(
            @PathVariable UUID id,
            @RequestBody Confirmation found,
            @RequestParam(required = false) @Nullable String note,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal SignedIn person) {
        return answer(confirmations.change(id, before -> found, note, Keeper.from(person), matches(ifMatch)));
    }

    @GetMapping("/gaps")
    @Operation(summary = "Missing, unknown and unproved clauses over all contracts", description = "欠けている条項")
    List<Gaps.Gap> gaps(
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal SignedIn person) {
        return gaps.find(
                Keeper.from(person).seesOnly(), Optional.ofNullable(body), GapPlace.read(after), limited(limit));
    }

    @GetMapping("/due")
    @Operation(summary = "What falls due within so many days, and what is overdue", description = "期限")
    List<Due> due(
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(defaultValue = "60") int days,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal SignedIn person) {
        if (days < 0 || days > 3660) throw Refused.field("days", "0〜3660で指定してください。 / From 0 to 3660.");
        return dates.until(
                desk.today().plusDays(days), Keeper.from(person).seesOnly(), Optional.ofNullable(body), limited(limit));
    }

    private static int limited(int limit) {
        if (limit < 1 || limit > PAGE_LIMIT)
            throw Refused.field("limit", "1〜" + PAGE_LIMIT + "で指定してください。 / From 1 to " + PAGE_LIMIT + ".");
        return limit;
    }

    /** Without the header every version will do. A weak tag never matches (RFC 9110, 13.1.1). */
    private static IntPredicate matches(@Nullable String ifMatch) {
        return number -> ifMatch == null
                || Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + number + "\""));
    }

    private static <T> ResponseEntity<Version<T>> answer(Version<T> version) {
        return ResponseEntity.ok().eTag("\"" + version.number() + "\"").body(version);
    }

    private static <T> ResponseEntity<Version<T>> created(String list, Version<T> version) {
        return ResponseEntity.created(URI.create("/api/register/" + list + "/" + version.id()))
                .eTag("\"" + version.number() + "\"")
                .body(version);
    }
}
