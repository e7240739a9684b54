package jp.ippo.assessment.law;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.io.ResourceFactory;

/**
 * Rule 43 as a user of a rules engine would run it: the rules compiled once to classes (Drools' executable model), the
 * {@link KieBase} kept, and a stateless session per decision.
 */
final class DroolsJudge {

    private final KieBase rules;

    DroolsJudge() {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write(ResourceFactory.newClassPathResource("jp/ippo/assessment/law/rule43.drl", "UTF-8")
                .setSourcePath("src/main/resources/jp/ippo/assessment/law/rule43.drl"));
        var built = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (built.getResults().hasMessages(Message.Level.ERROR))
            throw new IllegalStateException(built.getResults().toString());
        rules = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
    }

    DroolsVerdict judge(IncidentFacts facts) {
        StatelessKieSession session = rules.newStatelessKieSession();
        var verdict = new DroolsVerdict();
        session.setGlobal("verdict", verdict);
        session.execute(List.of(new DroolsCase(facts)));
        return verdict;
    }
}
