package jp.ippo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The manifests against the published schema of the Kubernetes API, and against what docs/kubernetes promises. */
class KubernetesManifestsTest {

    private static final Path ROOM = Path.of("").toAbsolutePath().getParent().resolve("docs/kubernetes");

    private interface Check {
        void of(JsonElement manifest) throws IOException;
    }

    private static final Map<String, Check> SCHEMAS = Map.of(
            "Deployment", V1Deployment::validateJsonElement,
            "Service", V1Service::validateJsonElement,
            "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "NetworkPolicy", V1NetworkPolicy::validateJsonElement);

    @ParameterizedTest
    @ValueSource(strings = {"intake", "assessment", "notification"})
    void a_service_is_declared_as_the_api_wants_it_and_as_we_promise(String service) throws IOException {
        var manifests = manifests(service);

        assertThat(manifests)
                .extracting(KubernetesManifestsTest::kind)
                .containsExactlyInAnyOrderElementsOf(SCHEMAS.keySet());
        for (var manifest : manifests) SCHEMAS.get(kind(manifest)).of(manifest);
        var deployment = manifests.stream()
                .filter(manifest -> kind(manifest).equals("Deployment"))
                .findFirst()
                .orElseThrow()
                .getAsJsonObject()
                .getAsJsonObject("spec");
        var pod = deployment.getAsJsonObject("template").getAsJsonObject("spec");
        var container = pod.getAsJsonArray("containers").get(0).getAsJsonObject();
        var rights = container.getAsJsonObject("securityContext");
        assertThat(deployment.get("replicas").getAsInt()).isEqualTo(2);
        assertThat(pod.getAsJsonObject("securityContext").get("runAsNonRoot").getAsBoolean())
                .isTrue();
        assertThat(rights.get("readOnlyRootFilesystem").getAsBoolean()).isTrue();
        assertThat(rights.get("allowPrivilegeEscalation").getAsBoolean()).isFalse();
        assertThat(rights.getAsJsonObject("capabilities").get("drop").toString())
                .isEqualTo("[\"ALL\"]");
        assertThat(container.keySet()).contains("startupProbe", "livenessProbe", "readinessProbe", "resources");
        assertThat(container.get("env").toString()).doesNotContainIgnoringCase("password", "key");
    }

    @Test
    void kubectl_builds_them() throws Exception {
        Process build;
        try {
            build = new ProcessBuilder("kubectl", "kustomize", ROOM.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notInstalled) {
            assumeThat(false).as("kubectl is not installed").isTrue();
            return;
        }
        var said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(build.waitFor()).as(said).isZero();
        assertThat(said).contains("namespace: ippo", "kind: ConfigMap");
    }

    private static List<JsonElement> manifests(String service) throws IOException {
        var found = new ArrayList<JsonElement>();
        for (var document : new Yaml().loadAll(Files.readString(ROOM.resolve(service + ".yaml"))))
            found.add(JsonParser.parseString(new Gson().toJson(document)));
        return found;
    }

    private static String kind(JsonElement manifest) {
        return manifest.getAsJsonObject().get("kind").getAsString();
    }
}
