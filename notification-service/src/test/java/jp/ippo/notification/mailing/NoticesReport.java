package jp.ippo.notification.mailing;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What was measured: messages a second by what sent them, and by how many people. */
record NoticesReport(
        Map<String, Object> circumstances,
        Map<String, Double> perSecond,
        Map<String, Double> ratios,
        Map<Integer, Double> microsecondsPerNotice,
        Map<String, Double> processorMicrosecondsPerNotice,
        Map<String, Double> coresInUse) {

    String table() {
        var table = new StringBuilder("\n");
        circumstances.forEach((name, value) -> table.append("%-28s %s%n".formatted(name, value)));
        perSecond.forEach((name, value) -> table.append("%-28s %,10.0f messages/s%n".formatted(name, value)));
        ratios.forEach((name, value) -> table.append("%-28s %10.2f%n".formatted(name, value)));
        microsecondsPerNotice.forEach((people, value) ->
                table.append("%,12d people          %10.1f µs per notice%n".formatted(people, value)));
        processorMicrosecondsPerNotice.forEach(
                (who, value) -> table.append("%-28s %10.1f µs of processor per notice%n".formatted(who, value)));
        coresInUse.forEach((who, value) -> table.append("%-28s %10.2f cores in use%n".formatted(who, value)));
        return table.toString();
    }

    String json() {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }
}
