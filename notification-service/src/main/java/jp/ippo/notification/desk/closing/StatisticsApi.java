package jp.ippo.notification.desk.closing;

import java.util.List;
import jp.ippo.notification.statistics.Dimension;
import jp.ippo.notification.statistics.Statistics;
import jp.ippo.notification.statistics.YearLine;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 年次統計, for programs. */
@RestController
class StatisticsApi {

    private final Statistics statistics;

    StatisticsApi(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/api/statistics")
    Year year(
            @RequestParam(required = false) @Nullable Integer year, @RequestParam(defaultValue = "BODY") Dimension by) {
        int chosen = year == null ? statistics.thisYear() : year;
        return new Year(chosen, by, statistics.by(by, chosen), statistics.total(chosen));
    }

    /** @param fiscalYear April to March */
    record Year(int fiscalYear, Dimension by, List<YearLine> lines, YearLine total) {}
}
