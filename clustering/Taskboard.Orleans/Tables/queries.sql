-- The queries that Orleans' AdoNet providers ask for by name. Parameters and the names of answered columns are theirs; the statements are ours, one
-- each, so that no transaction and no function is needed.

-- name: InsertMembershipVersionKey
WITH added AS (
    INSERT INTO membership_version (deployment, version, changed_at) VALUES (@DeploymentId, 0, now()) ON CONFLICT DO NOTHING RETURNING 1)
SELECT count(*)::integer AS done FROM added

-- name: InsertMembershipKey
WITH moved AS (
    UPDATE membership_version SET version = version + 1, changed_at = now()
    WHERE deployment = @DeploymentId AND version = @Version AND NOT EXISTS (
        SELECT 1 FROM membership
        WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING deployment),
added AS (
    INSERT INTO membership (deployment, address, port, generation, silo_name, host_name, status, proxy_port, start_time, alive_time)
    SELECT deployment, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM moved
    RETURNING 1)
SELECT count(*)::integer AS done FROM added

-- name: UpdateMembershipKey
WITH moved AS (
    UPDATE membership_version SET version = version + 1, changed_at = now()
    WHERE deployment = @DeploymentId AND version = @Version AND EXISTS (
        SELECT 1 FROM membership
        WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING deployment),
changed AS (
    UPDATE membership SET status = @Status, suspect_times = @SuspectTimes, alive_time = @IAmAliveTime FROM moved
    WHERE membership.deployment = moved.deployment AND address = @Address AND port = @Port AND generation = @Generation
    RETURNING 1)
SELECT count(*)::integer AS done FROM changed

-- name: UpdateIAmAlivetimeKey
UPDATE membership SET alive_time = @IAmAliveTime
WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation

-- name: MembershipReadRowKey
SELECT v.deployment AS "DeploymentId", m.address AS "Address", m.port AS "Port", m.generation AS "Generation", m.silo_name AS "SiloName",
    m.host_name AS "HostName", m.status AS "Status", m.proxy_port AS "ProxyPort", m.suspect_times AS "SuspectTimes",
    m.start_time AS "StartTime", m.alive_time AS "IAmAliveTime", v.version AS "Version"
FROM membership_version v
LEFT JOIN membership m ON m.deployment = v.deployment AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
WHERE v.deployment = @DeploymentId

-- name: MembershipReadAllKey
SELECT v.deployment AS "DeploymentId", m.address AS "Address", m.port AS "Port", m.generation AS "Generation", m.silo_name AS "SiloName",
    m.host_name AS "HostName", m.status AS "Status", m.proxy_port AS "ProxyPort", m.suspect_times AS "SuspectTimes",
    m.start_time AS "StartTime", m.alive_time AS "IAmAliveTime", v.version AS "Version"
FROM membership_version v LEFT JOIN membership m ON m.deployment = v.deployment
WHERE v.deployment = @DeploymentId

-- name: GatewaysQueryKey
SELECT address AS "Address", proxy_port AS "ProxyPort", generation AS "Generation"
FROM membership WHERE deployment = @DeploymentId AND status = @Status AND proxy_port > 0

-- name: DeleteMembershipTableEntriesKey
WITH silos AS (DELETE FROM membership WHERE deployment = @DeploymentId)
DELETE FROM membership_version WHERE deployment = @DeploymentId

-- name: CleanupDefunctSiloEntriesKey
DELETE FROM membership WHERE deployment = @DeploymentId AND alive_time < @IAmAliveTime AND status <> 3

-- name: UpsertReminderRowKey
INSERT INTO reminder (service, grain, name, start_time, period, hash, version)
VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
ON CONFLICT (service, grain, name) DO UPDATE
SET start_time = excluded.start_time, period = excluded.period, hash = excluded.hash, version = reminder.version + 1
RETURNING version AS "Version"

-- name: ReadReminderRowsKey
SELECT grain AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period AS "Period", version AS "Version"
FROM reminder WHERE service = @ServiceId AND grain = @GrainId

-- name: ReadReminderRowKey
SELECT grain AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period AS "Period", version AS "Version"
FROM reminder WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName

-- name: ReadRangeRows1Key
SELECT grain AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period AS "Period", version AS "Version"
FROM reminder WHERE service = @ServiceId AND hash > @BeginHash AND hash <= @EndHash

-- name: ReadRangeRows2Key
SELECT grain AS "GrainId", name AS "ReminderName", start_time AS "StartTime", period AS "Period", version AS "Version"
FROM reminder WHERE service = @ServiceId AND (hash > @BeginHash OR hash <= @EndHash)

-- name: DeleteReminderRowKey
WITH gone AS (
    DELETE FROM reminder WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version RETURNING 1)
SELECT count(*)::integer AS done FROM gone

-- name: DeleteReminderRowsKey
DELETE FROM reminder WHERE service = @ServiceId

-- name: WriteToStorageKey
WITH added AS (
    INSERT INTO snapshot (service, grain_type, n0, n1, extension, payload, version, changed_at)
    SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString::text, ''), @PayloadBinary, 1, now()
    WHERE @GrainStateVersion::integer IS NULL
    ON CONFLICT DO NOTHING RETURNING version),
moved AS (
    UPDATE snapshot SET payload = @PayloadBinary, version = version + 1, changed_at = now()
    WHERE service = @ServiceId AND grain_type = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
        AND extension = coalesce(@GrainIdExtensionString::text, '') AND version = @GrainStateVersion::integer
    RETURNING version)
SELECT coalesce((SELECT version FROM added), (SELECT version FROM moved), @GrainStateVersion::integer) AS "NewGrainStateVersion"

-- name: ReadFromStorageKey
SELECT payload AS "PayloadBinary", changed_at AS "ModifiedOn", version AS "Version" FROM snapshot
WHERE service = @ServiceId AND grain_type = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
    AND extension = coalesce(@GrainIdExtensionString::text, '')

-- name: ClearStorageKey
UPDATE snapshot SET payload = NULL, version = version + 1, changed_at = now()
WHERE service = @ServiceId AND grain_type = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
    AND extension = coalesce(@GrainIdExtensionString::text, '') AND version = @GrainStateVersion::integer
RETURNING version AS "NewGrainStateVersion"

-- name: DeleteStorageKey
DELETE FROM snapshot
WHERE service = @ServiceId AND grain_type = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
    AND extension = coalesce(@GrainIdExtensionString::text, '') AND version = @GrainStateVersion::integer
RETURNING version + 1 AS "NewGrainStateVersion"
