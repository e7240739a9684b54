package jp.ippo.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * 閲覧制限 at every address with a case in its path, also at one that is added tomorrow: for whoever may not see the case it is
 * as if it were not there.
 */
final class NeedToKnow implements HandlerInterceptor {

    /** The word before an id, and the id's variable. */
    private static final Pattern PLACE = Pattern.compile("/([^/{}]+)/\\{(\\w+)}");

    private static final Set<String> CASES = Set.of("cases", "incidents");
    private static final Set<String> ID_OF_A_CASE = Set.of("incidentId", "incident");

    private final Restrictions restrictions;

    NeedToKnow(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
                || variables.isEmpty()) return true;
        var onlooker = Onlooker.now();
        if (onlooker.readsAll()) return true;
        var places =
                PLACE.matcher(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        while (places.find()) {
            var room = places.group(1);
            var name = places.group(2);
            if (behind(room, name, String.valueOf(variables.get(name))).stream()
                    .anyMatch(incident -> restrictions.hides(incident, onlooker))) {
                // The page that says no must not say of what.
                request.removeAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
                throw restrictions.notThere(room);
            }
        }
        return true;
    }

    private List<UUID> behind(String room, String variable, String value) {
        UUID id;
        try {
            id = UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            return List.of();
        }
        return CASES.contains(room) || ID_OF_A_CASE.contains(variable)
                ? List.of(id)
                : restrictions.casesBehind(room, id);
    }
}
