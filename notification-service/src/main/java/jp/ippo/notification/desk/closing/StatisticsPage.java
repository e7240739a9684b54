package jp.ippo.notification.desk.closing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import jp.ippo.notification.desk.DeskPage;
import jp.ippo.notification.statistics.Dimension;
import jp.ippo.notification.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 年次統計: table, chart and file. */
@DeskPage
class StatisticsPage {

    private static final Logger log = LoggerFactory.getLogger(StatisticsPage.class);

    private final Statistics statistics;
    private final LineNames names;

    StatisticsPage(Statistics statistics, LineNames names) {
        this.statistics = statistics;
        this.names = names;
    }

    @GetMapping("/statistics")
    String show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "BODY") Dimension by,
            Locale locale,
            Model model) {
        int chosen = year == null ? statistics.thisYear() : year;
        var lines = statistics.by(by, chosen).stream()
                .map(line -> new NamedLine(names.of(by, line, locale), line))
                .toList();
        model.addAttribute("year", chosen);
        model.addAttribute("years", statistics.years());
        model.addAttribute("by", by);
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("lines", lines);
        model.addAttribute("total", statistics.total(chosen));
        model.addAttribute("bars", Bars.of(lines));
        return "closing/statistics";
    }

    /** The export is written down: it leaves the house. */
    @GetMapping("/statistics.csv")
    void export(
            @RequestParam(required = false) @Nullable Integer year,
            Locale locale,
            Authentication caller,
            HttpServletResponse response)
            throws IOException {
        int chosen = year == null ? statistics.thisYear() : year;
        log.info("The statistics of {} are exported by {}", chosen, caller.getName());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=ippo-statistics-" + chosen + ".csv");
        var all = new LinkedHashMap<String, List<NamedLine>>();
        for (var dimension : Dimension.values())
            all.put(
                    names.dimension(dimension, locale),
                    statistics.by(dimension, chosen).stream()
                            .map(line -> new NamedLine(names.of(dimension, line, locale), line))
                            .toList());
        all.put(names.total(locale), List.of(new NamedLine(names.total(locale), statistics.total(chosen))));
        StatisticsCsv.write(chosen, names.columns(locale), all, response.getWriter());
    }
}
