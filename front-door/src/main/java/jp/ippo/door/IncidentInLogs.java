package jp.ippo.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** While a request about one incident is answered, every line of the log names that incident. */
final class IncidentInLogs implements HandlerInterceptor {

    private static final String FIELD = "incident";
    /** Of a case or an incident; other ids are other things. */
    private static final Pattern ADDRESS = Pattern.compile("(?:/api)?/(?:cases|incidents)/\\{(\\w+)}.*");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var pattern =
                ADDRESS.matcher(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        if (pattern.matches()
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get(pattern.group(1)) instanceof String id
                && ID.matcher(id).matches()) MDC.put(FIELD, id);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        MDC.remove(FIELD);
    }
}
