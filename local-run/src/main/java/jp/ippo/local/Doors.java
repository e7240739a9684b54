package jp.ippo.local;

/** The services as the sample accounts see them. */
record Doors(String intake, String assessment, String notification) {

    static Doors of(Services services) {
        return new Doors(
                "http://127.0.0.1:" + services.intakePort(),
                "http://127.0.0.1:" + services.assessmentPort(),
                "http://127.0.0.1:" + services.notificationPort());
    }

    /** @param addresses of intake, assessment and notification, with commas between */
    static Doors of(String addresses) {
        var all = addresses.split(",");
        if (all.length != 3) throw new IllegalArgumentException("three addresses are needed, not " + addresses);
        return new Doors(all[0], all[1], all[2]);
    }

    Calls clerkAtIntake() {
        return new Calls(intake, SampleAccounts.CLERK);
    }

    Calls officerAtAssessment() {
        return new Calls(assessment, SampleAccounts.PRIVACY_OFFICER);
    }

    Calls officerAtNotification() {
        return new Calls(notification, SampleAccounts.PRIVACY_OFFICER);
    }

    Calls approverAtNotification() {
        return new Calls(notification, SampleAccounts.APPROVER);
    }
}
