package jp.ippo.notification.commission;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The reports that stand as filed: of each version the newest record, unless it was withdrawn.
 *
 * @param ever every record, whatever became of it
 */
record StandingFilings(List<Filing> ever, List<Filing> standing) {

    static StandingFilings of(List<Filing> ever, Set<Integer> withdrawn) {
        var standing = ever.stream()
                .filter(filing -> ever.stream()
                        .noneMatch(later ->
                                later.number() > filing.number() && later.isOf(filing.kind(), filing.version())))
                .filter(filing -> !withdrawn.contains(filing.number()))
                .toList();
        return new StandingFilings(ever, standing);
    }

    Optional<Filing> preliminary() {
        return one(filing -> filing.kind().isPreliminary());
    }

    Optional<Filing> finalReport() {
        return one(filing -> filing.kind().isFinal());
    }

    /** What a further report names as the one before. */
    @Nullable
    Filing last() {
        return standing.stream().max(Comparator.comparing(Filing::filedAt)).orElse(null);
    }

    @Nullable
    Instant preliminaryFiledAt() {
        return preliminary().map(Filing::filedAt).orElse(null);
    }

    @Nullable
    Instant finalFiledAt() {
        return finalReport().map(Filing::filedAt).orElse(null);
    }

    boolean wasEverFiled(ReportKind kind, int version) {
        return ever.stream().anyMatch(filing -> filing.isOf(kind, version));
    }

    Place place(ReportKind kind) {
        return new Place(kind, last(), finalReport().isPresent());
    }

    private Optional<Filing> one(Predicate<Filing> which) {
        return standing.stream().filter(which).findFirst();
    }
}
