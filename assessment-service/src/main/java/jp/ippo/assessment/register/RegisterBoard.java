package jp.ippo.assessment.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register for a page: newest first. */
@Component
public class RegisterBoard {

    private final RegisterLines lines;

    RegisterBoard(RegisterLines lines) {
        this.lines = lines;
    }

    /**
     * @param duty only these; null for all
     * @param after an incident id: only lines behind it, for the next page; null for the first
     */
    public List<RegisterLine> newest(@Nullable String duty, @Nullable UUID after, int limit) {
        return lines.find(
                new Search(null, null, null, null, duty == null || duty.isBlank() ? null : duty, null, after), limit);
    }
}
