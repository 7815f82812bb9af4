DROP TABLE silo_heartbeat;
