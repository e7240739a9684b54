package jp.ippo.door.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What each address reads from a form or from its question: the names, as its method declares them. */
final class FormNames {

    /** @param files names under which files are expected */
    record Names(List<String> fields, List<String> files) {}

    private FormNames() {}

    static Map<String, Names> of(ApplicationContext service) {
        var all = new HashMap<String, Names>();
        service.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
                    var names = names(method.getMethodParameters());
                    info.getPatternValues().forEach(path -> info.getMethodsCondition()
                            .getMethods()
                            .forEach(verb -> all.put(verb + " " + path, names)));
                }));
        return all;
    }

    private static Names names(MethodParameter[] parameters) {
        var names = new Names(new ArrayList<>(), new ArrayList<>());
        for (var parameter : parameters) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestBody.class)) continue;
            add(
                    names,
                    String.valueOf(parameter.getParameterName()),
                    parameter.nested().getNestedParameterType());
        }
        return names;
    }

    private static void add(Names names, String name, Class<?> type) {
        if (MultipartFile.class.isAssignableFrom(type)) names.files().add(name);
        else if (BeanUtils.isSimpleValueType(type)) names.fields().add(name);
        else if (type.isRecord())
            for (var component : type.getRecordComponents()) names.fields().add(component.getName());
        else if (type.getName().startsWith("jp.ippo"))
            for (var property : BeanUtils.getPropertyDescriptors(type))
                names.fields().add(property.getName());
    }
}
